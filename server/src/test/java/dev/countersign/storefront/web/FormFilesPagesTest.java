package dev.countersign.storefront.web;

import static dev.countersign.storefront.GivenShop.ACCOUNT;
import static dev.countersign.storefront.GivenShop.BOB;
import static dev.countersign.storefront.GivenShop.DOMAIN;
import static dev.countersign.storefront.GivenShop.profile;
import static dev.countersign.storefront.file.GivenUploads.pdf;
import static dev.countersign.storefront.file.GivenUploads.proof;
import static dev.countersign.storefront.file.GivenUploads.signature;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.storefront.GivenShop;
import dev.countersign.storefront.file.CustomerFile;
import dev.countersign.storefront.file.CustomerFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms with files as programs and the app proxy see them. */
class FormFilesPagesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final byte[] LARGE = new byte[30 * 1024 * 1024];

    @TempDir
    static Path folder;

    private static StorefrontServer server;

    @BeforeAll
    static void open() throws Exception {
        server = new StorefrontServer(folder);
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @BeforeEach
    void theForm() {
        server.forms().know(GivenShop.BOBS);
        server.forms().kept.clear();
        server.forms().put(ACCOUNT, DOMAIN, "proof", profile(proof(), signature()));
        server.forms().put(ACCOUNT, DOMAIN, "profile", profile());
    }

    @Test
    void onlyAFormWithFilesTravelsInParts() throws Exception {
        assertThat(page("proof")).contains("enctype=\"multipart/form-data\"").contains("accept=\"application/pdf,");
        assertThat(page("profile")).doesNotContain("enctype").doesNotContain("type=\"file\"");
    }

    @Test
    void aProgramSendsAFileOnce() throws Exception {
        var fields = new TreeMap<>(opened());
        fields.put("email", "nonsense");
        fields.put("sign.name", "Bob Norman");
        var refused = post(fields, "proof.pdf", pdf());

        assertThat(refused.statusCode()).isEqualTo(422);
        var answer = read(refused);
        assertThat(answer.get("errors").propertyNames()).containsExactly("email");
        assertThat(answer.get("kept").get("proof").get("name").asString()).isEqualTo("proof.pdf");
        fields.putAll(tokens(answer));
        fields.put("email", "bob@example.com");
        fields.put("proof.kept", answer.get("kept").get("proof").get("id").asString());
        assertThat(post(fields, "", new byte[0]).statusCode()).isEqualTo(200);
        assertThat(given()).extracting(CustomerFile::name).containsExactly("proof.pdf", "Bob Norman");
    }

    @Test
    void aFileMuchTooLargeLosesNothingElse() throws Exception {
        var fields = new TreeMap<>(opened());
        fields.put("sign.name", "Bob Norman");
        fields.put("note", "keep me");

        var refused = post(fields, "film.pdf", LARGE);

        assertThat(refused.statusCode()).isEqualTo(422);
        var answer = read(refused);
        assertThat(answer.get("errors").get("proof").get(0).asString()).contains("at most 10 MB");
        assertThat(answer.get("values").get("note").asString()).isEqualTo("keep me");
        assertThat(answer.get("kept").propertyNames()).containsExactly("sign");
    }

    @Test
    void theNameOfAFileIsNoHtmlAndNoLiquid() throws Exception {
        var fields = new TreeMap<>(opened());
        fields.put("email", "");
        var page = send("text/html", fields, "{{ shop }}<b>.pdf", pdf()).body();

        assertThat(page)
                .contains("&#123;&#123; shop &#125;&#125;")
                .doesNotContain("{{ shop")
                .doesNotContain("<b>");
    }

    private static Iterable<CustomerFile> given() {
        return server.bean(CustomerFiles.class)
                .of(ACCOUNT, DOMAIN, server.forms().kept.getFirst().id());
    }

    private static Map<String, String> opened() throws IOException, InterruptedException {
        var page = read(get("proof", "application/json"));
        var fields = new TreeMap<>(tokens(page));
        page.get("values")
                .propertyStream()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return fields;
    }

    private static Map<String, String> tokens(JsonNode page) {
        return Map.of(
                "form_token", page.get("form_token").asString(),
                "form_base", page.get("form_base").asString());
    }

    private static String page(String form) throws IOException, InterruptedException {
        return get(form, "text/html").body();
    }

    private static HttpResponse<String> get(String form, String accept) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(form)).header("Accept", accept);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(Map<String, String> fields, String name, byte[] file)
            throws IOException, InterruptedException {
        return send("application/json", fields, name, file);
    }

    private static HttpResponse<String> send(String accept, Map<String, String> fields, String name, byte[] file)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("proof"))
                .header("Accept", accept)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofByteArray(body(fields, name, file)));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] body(Map<String, String> fields, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(
                ("--xyz\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        body.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"proof\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--xyz--\r\n".getBytes(UTF_8));
        return body.toByteArray();
    }

    private static URI address(String form) {
        return URI.create(server.url() + "/shopify/proxy/f/" + form + "/?" + server.signed(BOB, ""));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
