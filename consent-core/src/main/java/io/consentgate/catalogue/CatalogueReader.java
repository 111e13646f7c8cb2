package io.consentgate.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the vendor files that lie beside this class. */
final class CatalogueReader {

    private final JsonMapper json = JsonMapper.builder().build();

    private CatalogueReader() {}

    /** Every vendor of {@code index.json}, in its order. */
    static List<Vendor> shipped() {
        CatalogueReader reader = new CatalogueReader();
        List<Vendor> vendors = new ArrayList<>();
        for (JsonNode id : reader.read("index.json").path("vendors")) {
            vendors.add(VendorReader.read(reader.read("vendors/" + id.asString() + ".json")));
        }
        return vendors;
    }

    private JsonNode read(String name) {
        try (InputStream in = CatalogueReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library's own file " + name + " is missing");
            }
            return json.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the library's own file " + name + " cannot be read", e);
        }
    }
}
