package dev.countersign.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.identity.LegacyCredentials;
import org.junit.jupiter.api.Test;

class LegacyHeaderReaderTest {
    private final LegacyHeaderReader reader = new LegacyHeaderReader();

    @Test
    void readsJson() {
        assertThat(reader.read("""
                        {"Username":"ann@example.com","Password":"p\\"w","IntegratorKey":"k","SendOnBehalfOf":"bob"}""")).contains(new LegacyCredentials("ann@example.com", "p\"w", "k", "bob"));
    }

    @Test
    void readsXml() {
        assertThat(reader.read("<DocuSignCredentials><SendOnBehalfOf/><Username>ann</Username>"
                        + "<Password>a&amp;b</Password><IntegratorKey>k</IntegratorKey></DocuSignCredentials>"))
                .contains(new LegacyCredentials("ann", "a&b", "k", null));
    }

    @Test
    void refusesEntitiesOfItsOwn() {
        assertThat(reader.read("<!DOCTYPE c [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><c><Username>&e;</Username>"
                        + "<Password>p</Password><IntegratorKey>k</IntegratorKey></c>"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNeither() {
        assertThat(reader.read("")).isEmpty();
        assertThat(reader.read("{\"Username\":")).isEmpty();
        assertThat(reader.read("[1]")).isEmpty();
        assertThat(reader.read("<a>")).isEmpty();
        assertThat(reader.read("{\"Username\":\"ann\"}")).isEmpty();
    }
}
