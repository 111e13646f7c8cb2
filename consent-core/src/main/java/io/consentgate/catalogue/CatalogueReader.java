package io.consentgate.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the files that lie beside this class, as a stream: binding to objects would take most of a cold start. */
final class CatalogueReader {

    private final JsonFactory json = new JsonFactory();

    private CatalogueReader() {}

    /** Every vendor of {@code index.json}, in its order, and every component. */
    static Catalogue shipped() {
        CatalogueReader reader = new CatalogueReader();
        List<Vendor> vendors = new ArrayList<>();
        for (String id : reader.index()) {
            vendors.add(reader.vendor("vendors/" + id + ".json"));
        }
        return new Catalogue(vendors, reader.components());
    }

    private List<Component> components() {
        List<Component> components = new ArrayList<>();
        try (JsonParser in = open("components.json")) {
            JsonFields fields = new JsonFields(in);
            fields.start();
            fields.each(name -> {
                if (name.equals("components")) {
                    components.addAll(fields.list(() -> new ComponentReader(fields).read()));
                }
            });
        }
        return components;
    }

    private List<String> index() {
        List<String> ids = new ArrayList<>();
        try (JsonParser in = open("index.json")) {
            JsonFields fields = new JsonFields(in);
            fields.start();
            fields.each(name -> ids.addAll(fields.texts()));
        }
        return ids;
    }

    private Vendor vendor(String name) {
        try (JsonParser in = open(name)) {
            return new VendorReader(in).read();
        }
    }

    private JsonParser open(String name) {
        try (InputStream in = CatalogueReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library's own file " + name + " is missing");
            }
            return json.createParser(ObjectReadContext.empty(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the library's own file " + name + " cannot be read", e);
        }
    }
}
