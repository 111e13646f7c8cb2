package io.consentgate.benchmarks.filter;

/**
 * One request.
 *
 * @param path what is asked for
 * @param destination what a browser that asks for it says that it is for
 */
record Asked(String path, String destination) {

    /** The same thing where no filter is. */
    Asked beside() {
        return new Asked(FilterServer.BESIDE + path, destination);
    }
}
