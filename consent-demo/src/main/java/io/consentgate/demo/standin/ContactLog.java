package io.consentgate.demo.standin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The contacts made so far, oldest first; keeps the last {@value #LIMIT}. Safe for use by many threads. */
public final class ContactLog {

    static final int LIMIT = 20_000;

    private final Deque<Contact> contacts = new ArrayDeque<>();
    private long last;

    /** A TLS connection to this host was set up. */
    public void handshake(String host) {
        add(Contact.Kind.HANDSHAKE, host, "", "", "", "");
    }

    /** A request arrived, as {@link Contact} describes. */
    public void request(String host, String path, String query, String destination, String page) {
        add(Contact.Kind.REQUEST, host, path, query, destination, page);
    }

    /** A browser reported that it was kept from this request. */
    public void heldBack(String host, String path, String query, String destination, String page) {
        add(Contact.Kind.HELD_BACK, host, path, query, destination, page);
    }

    /** The contacts with a number above this one; empty if there are none. Copies them. */
    public synchronized List<Contact> since(long number) {
        if (number >= last) {
            return List.of();
        }
        List<Contact> found = new ArrayList<>();
        for (Contact contact : contacts) {
            if (contact.number() > number) {
                found.add(contact);
            }
        }
        return found;
    }

    /** The number of the latest contact; 0 before the first. */
    public synchronized long last() {
        return last;
    }

    private synchronized void add(
            Contact.Kind kind, String host, String path, String query, String destination, String page) {
        last++;
        contacts.addLast(new Contact(last, kind, host, path, query, destination, page));
        if (contacts.size() > LIMIT) {
            contacts.removeFirst();
        }
    }
}
