package io.tidu.benchmark.peer;

/** The tables of the workbook that {@link OpenlBook} writes, as OpenL Tablets wants them declared. */
public interface OpenlRules {
    Told[] residence(Boolean resident);

    Told[] staffSize(Double staff);

    Told[] salesSize(Double revenue);

    Told[] assetSize(Double assets);

    Told[] category(String industry);

    Told[] noIncident(Double incidents);

    Told[] notListed(Double listings);

    Double staffPoints(Double staffShare);

    Double salesScale(Double rdToSales);

    Double costScale(Double rdToCost);

    Double ipPoints(Double classOne, Double classTwo);

    Told[] evaluation(Double total, Double staffPoints);

    Told[] direct(Boolean certified, Double prizes, Double bodies, Double standards);

    Told[] countyOf(String county);

    Told[] noVeto(Double vetoes);

    Told[] title(Boolean sme, Boolean titled);

    Told[] certificate(Boolean certified);

    Told[] revenueLine(Double revenue);

    Told[] rdLine(Double rdExpense);

    Told[] intensityLine(Double rdToSales);

    String[] tiers(
            Boolean supported, Boolean entitled, Boolean certified, Double revenue, Double rdExpense, Double rdToSales);

    Terms terms(Double level);
}
