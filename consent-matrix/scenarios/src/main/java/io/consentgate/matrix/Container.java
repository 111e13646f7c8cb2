package io.consentgate.matrix;

import java.net.URI;

/** A servlet container that can run the site. */
public interface Container {

    /**
     * Starts the site on any free port of this machine, over HTTP/1.1 and HTTP/2 without TLS.
     *
     * @return where it answers
     */
    URI start(Site site) throws Exception;

    /** Stops it. */
    void stop() throws Exception;
}
