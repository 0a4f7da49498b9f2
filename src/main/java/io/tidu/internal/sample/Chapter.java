package io.tidu.internal.sample;

/** One part of what is on record of an enterprise. Stateless. */
interface Chapter {
    /**
     * Puts in what belongs to it.
     *
     * @param firm what the enterprise is like
     * @param draw random numbers of this chapter only
     * @param facts what is filled in
     */
    void write(Firm firm, Draw draw, Facts facts);
}
