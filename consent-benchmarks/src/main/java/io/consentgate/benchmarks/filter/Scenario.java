package io.consentgate.benchmarks.filter;

/** What is asked for. */
enum Scenario {
    /** A page as one array of bytes, the cheapest way to send one. */
    BYTES_10("bytes 10 KB", "/bytes/10.html", "document"),
    BYTES_100("bytes 100 KB", "/bytes/100.html", "document"),
    /** The same page through a writer, in pieces, as template engines send it. */
    WRITER_10("writer 10 KB", "/writer/10.html", "document"),
    WRITER_100("writer 100 KB", "/writer/100.html", "document"),
    /** Something that no filter has to touch. */
    IMAGE("image 50 KB", "/bytes/image.png", "image");

    final String label;
    private final String path;
    private final String destination;

    Scenario(String label, String path, String destination) {
        this.label = label;
        this.path = path;
        this.destination = destination;
    }

    /** How a browser asks for it. */
    Asked asked() {
        return new Asked(path, destination);
    }

    /** Whether nginx, which only has the files, can be asked for it. */
    boolean isFile() {
        return path.startsWith("/bytes/");
    }
}
