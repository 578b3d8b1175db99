package org.ishizue.workbench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.RunningServer;
import org.ishizue.workbench.server.guard.TlsKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsFilesTest {
  private static final String PASSWORD = "correct horse";

  @TempDir
  private static Path keys = Path.of("");

  @TempDir
  private Path root = Path.of("");

  @BeforeAll
  static void keys_as_an_office_makes_them() throws Exception {
    for (String algorithm : List.of("RSA", "EC", "other")) {
      keytool(algorithm);
      KeyStore store =
          KeyStore.getInstance(keys.resolve(algorithm + ".p12").toFile(), PASSWORD.toCharArray());
      pem(
          algorithm + "-key.pem",
          "PRIVATE KEY",
          store.getKey("server", PASSWORD.toCharArray()).getEncoded());
      pem(algorithm + "-cert.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
    }
  }

  private static void keytool(String name) throws Exception {
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        name.equals("other") ? "RSA" : name,
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost,ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-keystore",
        keys.resolve(name + ".p12").toString(),
        "-storepass",
        PASSWORD);
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(keys.resolve("keytool.log").toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static void pem(String name, String title, byte[] der) throws Exception {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    Files.writeString(
        keys.resolve(name),
        "-----BEGIN " + title + "-----\n" + text + "\n-----END " + title + "-----\n");
  }

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void pages_and_web_sockets_come_by_https(String algorithm) throws Exception {
    Home home = new Home(Files.createDirectories(root.resolve("home")));
    TlsKey key =
        TlsFiles.pem(keys.resolve(algorithm + "-cert.pem"), keys.resolve(algorithm + "-key.pem"));
    try (RunningServer server = new RunningServer(root, home, key)) {
      assertThat(server.address("/").getScheme()).isEqualTo("https");
      HttpClient client =
          HttpClient.newBuilder().sslContext(trusting(algorithm)).build();
      HttpResponse<String> page = client.send(
          server
              .bare("/?token=" + RunningServer.TOKEN)
              .header("Accept", "text/html")
              .build(),
          HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(302);
      assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
      URI events =
          URI.create(server.address("/api/events/subscribe").toString().replace("https", "wss"));
      WebSocket socket = client
          .newWebSocketBuilder()
          .header("Authorization", "token " + RunningServer.TOKEN)
          .connectTimeout(Duration.ofSeconds(20))
          .buildAsync(events, new WebSocket.Listener() {})
          .get(30, TimeUnit.SECONDS);
      socket.abort();
    }
  }

  private static SSLContext trusting(String algorithm) throws Exception {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry(
        "server",
        KeyStore.getInstance(keys.resolve(algorithm + ".p12").toFile(), PASSWORD.toCharArray())
            .getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void a_key_store_is_opened_with_its_password_only() {
    Path file = keys.resolve("RSA.p12");
    assertThat(TlsFiles.keyStore(file, PASSWORD).key().getAlgorithm()).isEqualTo("RSA");
    assertThatThrownBy(() -> TlsFiles.keyStore(file, "wrong"))
        .hasMessageContaining("SERVER-005")
        .hasMessageContaining("the password is not right");
  }

  @Test
  void what_cannot_be_used_is_said_with_its_reason() throws Exception {
    Path certificate = keys.resolve("RSA-cert.pem");
    Path key = keys.resolve("RSA-key.pem");
    Path missing = keys.resolve("nowhere.pem");
    assertThatThrownBy(() -> TlsFiles.keyStore(missing, "")).hasMessageContaining("no such file");
    assertThatThrownBy(() -> TlsFiles.pem(missing, key)).hasMessageContaining("no such file");
    assertThatThrownBy(() -> TlsFiles.keyStore(certificate, "")).hasMessageContaining("SERVER-005");
    assertThatThrownBy(() -> TlsFiles.pem(certificate, keys.resolve("other-key.pem")))
        .hasMessageContaining("does not belong to the certificate");
    assertThatThrownBy(() -> TlsFiles.pem(certificate, keys.resolve("EC-key.pem")))
        .hasMessageContaining("does not belong to the certificate");
    assertThatThrownBy(() -> TlsFiles.pem(certificate, certificate))
        .hasMessageContaining("no private key");
    Path old = Files.writeString(
        keys.resolve("old.pem"), Files.readString(key).replace("PRIVATE KEY", "RSA PRIVATE KEY"));
    assertThatThrownBy(() -> TlsFiles.pem(certificate, old))
        .hasMessageContaining("openssl pkcs8 -topk8");
  }
}
