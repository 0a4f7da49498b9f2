package io.tidu.benchmark.peer;

/** What a tier pays, as OpenL Tablets makes it of a row: shares in percent, caps in fen. */
public record Terms(
        double rdShare, double rdCap, double hardwareShare, double hardwareCap, double talentShare, double talentCap) {}
