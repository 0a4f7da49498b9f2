package io.tidu.model.batch;

import io.tidu.model.WithoutJson;

/**
 * What reaches into a later year by the budget's instalments, in fen.
 *
 * @param year the year it falls due in
 * @param promisedFen what a run promises that is written into a ledger; awards of earlier years included
 * @param heldFen what is not promised yet, since its award is held
 */
public record LaterTotal(int year, long promisedFen, long heldFen) implements WithoutJson {}
