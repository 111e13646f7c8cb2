package io.consentgate.matrix;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** A WebSocket that says what it hears. */
@ServerEndpoint(Echo.PATH)
public final class Echo {

    /** Where it listens. */
    public static final String PATH = "/echo";

    /** Says it again. */
    @OnMessage
    public String hear(String text) {
        return text;
    }
}
