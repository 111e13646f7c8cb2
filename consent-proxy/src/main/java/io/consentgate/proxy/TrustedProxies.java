package io.consentgate.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Whose forwarded headers are believed: loopback, and the blocks that the site names. Immutable.
 *
 * @param blocks the blocks beyond loopback
 */
record TrustedProxies(List<Cidr> blocks) {

    TrustedProxies {
        blocks = List.copyOf(blocks);
    }

    /** Whether a peer, given as an IP literal, is believed. False for text that is no address. */
    boolean trust(String peer) {
        try {
            InetAddress address = InetAddress.getByName(peer);
            return address.isLoopbackAddress() || blocks.stream().anyMatch(block -> block.contains(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
