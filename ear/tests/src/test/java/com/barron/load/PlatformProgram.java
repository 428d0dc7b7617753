package com.barron.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.load.platform.PlatformWebhook;
import com.barron.rig.TestSql;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpEntity;

/** The least program that answers messages, as it is deployed in place of the product. */
final class PlatformProgram {
  private static final String CLASSES = "WEB-INF/classes/com/barron/load/platform/";
  private static final String BEANS = "<beans bean-discovery-mode=\"all\"/>";
  private static final String WEB = "platform.war";
  private static final String APPLICATION =
      "<application xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"10\"><module><web>"
          + "<web-uri>platform.war</web-uri><context-root>/</context-root>"
          + "</web></module></application>";
  private static final String OF_HTTP_2 = "org.apache.hc.core5.http2.HttpVersionPolicy";

  /** Names and columns are those that the comparison at the end reads. */
  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE production_order (
            number text PRIMARY KEY, product text NOT NULL, status text NOT NULL,
            percent_complete integer NOT NULL, due_at timestamptz)
          """,
          """
          CREATE TABLE defect (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            order_number text NOT NULL REFERENCES production_order,
            recorded_at timestamptz NOT NULL DEFAULT now())
          """,
          """
          CREATE TABLE whatsapp_inbox (
            channel text NOT NULL, provider_message_id text NOT NULL,
            taken_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (channel, provider_message_id))
          """,
          """
          CREATE TABLE whatsapp_session (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, channel text NOT NULL,
            identity_value text NOT NULL, state text NOT NULL DEFAULT '', version bigint NOT NULL DEFAULT 0,
            last_inbound_at timestamptz NOT NULL DEFAULT now(), UNIQUE (channel, identity_value))
            WITH (fillfactor = 70)
          """,
          """
          CREATE TABLE whatsapp_log (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, session_id bigint NOT NULL,
            from_person boolean NOT NULL, body text NOT NULL, correlation text NOT NULL,
            at timestamptz NOT NULL DEFAULT now())
          """,
          "CREATE INDEX ON whatsapp_log (session_id, id)",
          """
          CREATE TABLE whatsapp_outbox (
            id bigint PRIMARY KEY, session_id bigint NOT NULL, channel text NOT NULL,
            state text NOT NULL, due_at timestamptz, provider_message_id text, delivery text)
          """,
          "CREATE INDEX ON whatsapp_outbox (due_at) WHERE due_at IS NOT NULL",
          "CREATE INDEX ON whatsapp_outbox (channel, provider_message_id) WHERE provider_message_id IS NOT NULL");

  private PlatformProgram() {}

  /** Creates its tables. @param owner as the user whom the server has */
  static void createTables(TestSql owner) {
    TABLES.forEach(owner::run);
  }

  /** Writes its archive into a folder. */
  static Path archive(Path folder) {
    Path archive = folder.resolve("platform.ear");
    try {
      Files.createDirectories(folder);
      Files.write(
          archive,
          zipped(
              Map.of("META-INF/application.xml", APPLICATION.getBytes(UTF_8), WEB, zipped(web()))));
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> web() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("WEB-INF/beans.xml", BEANS.getBytes(UTF_8));
    for (Path compiled : classes()) {
      files.put(CLASSES + compiled.getFileName(), Files.readAllBytes(compiled));
    }
    for (Class<?> library : libraries()) {
      Path jar = source(library);
      files.put("WEB-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
    }
    return files;
  }

  private static List<Path> classes() throws IOException {
    Path folder =
        source(PlatformWebhook.class)
            .resolve(PlatformWebhook.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  /** The client, its core, and what it loads of the core for HTTP/2. */
  private static List<Class<?>> libraries() {
    try {
      return List.of(HttpPost.class, HttpEntity.class, Class.forName(OF_HTTP_2));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path source(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] zipped(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
