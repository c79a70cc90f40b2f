package dev.countersign.compat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the first start wrote down for programs: addresses, keys and the first user. */
record Quickstart(JsonNode json) {
    static Quickstart read(Path file) {
        try {
            return new Quickstart(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String accountId() {
        return text("accountId");
    }

    String userId() {
        return text("userId");
    }

    String userName() {
        return text("userName");
    }

    String email() {
        return text("email");
    }

    String password() {
        return text("password");
    }

    String integrationKey() {
        return text("integrationKey");
    }

    String clientSecret() {
        return text("clientSecret");
    }

    String httpUrl() {
        return text("httpUrl");
    }

    String httpsUrl() {
        return text("httpsUrl");
    }

    String restBasePath() {
        return text("restBasePath");
    }

    String oAuthBasePath() {
        return text("oAuthBasePath");
    }

    String redirectUri() {
        return json.at("/redirectUris/0").asText();
    }

    Path caCertificate() {
        return Path.of(text("caCertificate"));
    }

    byte[] privateKey() {
        try {
            return Files.readAllBytes(Path.of(text("privateKeyFile")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return json.required(name).asText();
    }
}
