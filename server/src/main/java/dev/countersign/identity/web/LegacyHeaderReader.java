package dev.countersign.identity.web;

import dev.countersign.identity.LegacyCredentials;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code X-DocuSign-Authentication}, which is JSON from new clients and XML from old ones. */
final class LegacyHeaderReader implements LegacyCredentials.Reader {
    private static final ObjectMapper MAPPER = JsonMapper.shared();
    private static final XMLInputFactory XML = withoutEntities();

    /** A DTD is refused altogether: what follows comes from strangers. */
    private static XMLInputFactory withoutEntities() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    @Override
    public Optional<LegacyCredentials> read(String header) {
        var text = header.strip();
        return credentials(text.startsWith("<") ? xml(text) : json(text));
    }

    private static Optional<LegacyCredentials> credentials(Map<String, String> members) {
        var userName = members.get("username");
        var password = members.get("password");
        var key = members.get("integratorkey");
        return userName == null || password == null || key == null
                ? Optional.empty()
                : Optional.of(new LegacyCredentials(userName, password, key, members.get("sendonbehalfof")));
    }

    private static Map<String, String> json(String text) {
        var members = new HashMap<String, String>();
        try {
            MAPPER.readTree(text).properties().stream()
                    .filter(member -> member.getValue().isString())
                    .forEach(member -> members.put(
                            lower(member.getKey()), member.getValue().stringValue()));
        } catch (JacksonException e) {
            return Map.of();
        }
        return members;
    }

    private static Map<String, String> xml(String text) {
        try {
            return members(XML.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            return Map.of();
        }
    }

    private static Map<String, String> members(XMLStreamReader xml) throws XMLStreamException {
        var members = new HashMap<String, String>();
        @Nullable String name = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> name = lower(xml.getLocalName());
                case XMLStreamReader.CHARACTERS -> {
                    if (name != null) {
                        members.put(name, xml.getText().strip());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> name = null;
                case XMLStreamReader.DTD -> throw new XMLStreamException("a header needs no DTD");
                default -> {}
            }
        }
        return members;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
