package com.barron.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestRig.Enrolment;
import com.barron.rig.TestSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whoever is forgotten is in no table any more, and what they did stays. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class ErasureIT {
  private static final Duration IN_THE_END = Duration.ofSeconds(60);
  private static final Pattern DEFECT = Pattern.compile("DEF-\\d+");
  private static final Pattern TICKET = Pattern.compile("MAINT-\\d+");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final byte[] PDF = "%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);

  @Test
  void nothingIsLeftOfWhoeverIsForgottenAndRecordsStay(TestRig testRig) {
    RunningProduct product = testRig.asStarted(Enrolment.INVITE);
    TestSql sql = product.sql();
    // The first numbers are also those of people of the demonstration, on the simulator's channel.
    IntStream.range(0, 10).forEach(number -> product.somebody());
    TwilioPhone grace = product.enrolled("Grace Adler", "MANAGER");
    TwilioPhone ben = product.enrolled("Ben Okoye", "SUPERVISOR");
    TwilioPhone thobeka = product.enrolled("Thobeka Zondi", "TECHNICIAN");
    long person = sql.number("SELECT id FROM person WHERE name = 'Thobeka Zondi'");
    grace.asks("hi");
    ben.asks("hi");
    thobeka.asks("hi");
    String defect = found(DEFECT, thobeka.asks("defect ORD-12346 internal reject low"));
    thobeka.sends(thobeka.file("application/pdf", PDF, "the drawing"));
    thobeka.receives();
    await().atMost(IN_THE_END).until(() -> files(sql, person) == 1);
    String ticket = found(TICKET, thobeka.asks("MACH-001 vibration medium"));
    assertThat(ben.asks("assign " + ticket + " Thobeka Zondi")).contains("Thobeka Zondi");
    thobeka.receives();
    assertThat(ben.asks("show " + ticket)).contains("Thobeka Zondi");
    thobeka.asks("alerts off");
    thobeka.asks("defect");
    assertThat(hits(sql, "Thobeka Zondi")).isNotEmpty();
    assertThat(hits(sql, digits(thobeka))).isNotEmpty();
    long acts = acts(sql, person);
    Map<String, byte[]> archive = exported(product, person);
    assertThat(archive)
        .containsKeys("person.json", "conversations.json", "defects.json", "tickets.json")
        .containsKeys("preferences.json", "attachments.json", "audit.json");
    assertThat(text(archive, "person.json")).contains("Thobeka Zondi", thobeka.number());
    assertThat(text(archive, "conversations.json")).contains("defect ORD-12346 internal reject");
    assertThat(text(archive, "defects.json")).contains(defect);
    assertThat(text(archive, "tickets.json")).contains(ticket);
    assertThat(archive.entrySet())
        .filteredOn(entry -> entry.getKey().startsWith("attachments/"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.getValue()).isEqualTo(PDF));

    assertThat(ben.asks("forget Thobeka Zondi")).contains("Not for your role: erase a person");
    ben.asks("menu");
    assertThat(grace.asks("forget Thobeka Zondi"))
        .contains("Delete what is kept about Thobeka Zondi (Technician)?");
    assertThat(grace.asks("yes")).contains("What stays names “former colleague " + person + "”");

    assertThat(hits(sql, "Thobeka")).isEmpty();
    assertThat(hits(sql, digits(thobeka))).isEmpty();
    assertThat(acts(sql, person)).as("the audit stays").isEqualTo(acts);
    assertThat(files(sql, person)).as("a file on a record is evidence").isOne();
    assertThat(ben.asks("show " + ticket)).contains("former colleague " + person);
    assertThat(ben.asks("show " + defect)).contains("former colleague " + person);
    ben.asks("language es");
    assertThat(ben.asks("show " + ticket)).contains("antiguo colega " + person);
    assertThat(thobeka.asks("hi")).contains("not known here yet");
    assertThat(product.log()).doesNotContain("Thobeka").doesNotContain(digits(thobeka));
  }

  private static String text(Map<String, byte[]> archive, String name) {
    return new String(archive.get(name), UTF_8);
  }

  /** The files in the archive, by name. */
  private static Map<String, byte[]> exported(RunningProduct product, long person) {
    String key =
        product.sql().column("SELECT integration_key_create('Privacy', '{people:export}')").get(0);
    HttpRequest request =
        HttpRequest.newBuilder(product.http("/api/v1/people/" + person + "/export"))
            .header("Authorization", "Bearer " + key)
            .build();
    try (var zip =
        new ZipInputStream(HTTP.send(request, BodyHandlers.ofInputStream()).body(), UTF_8)) {
      Map<String, byte[]> files = new HashMap<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long acts(TestSql sql, long person) {
    return sql.number("SELECT count(*) FROM audit WHERE person_id = ?", person);
  }

  private static long files(TestSql sql, long person) {
    return sql.number("SELECT count(*) FROM attachment WHERE taken_by = ?", person);
  }

  private static String digits(TwilioPhone phone) {
    return phone.number().replace("+", "");
  }

  /** The tables in which a text stands, whichever column it is in. */
  private static List<String> hits(TestSql sql, String text) {
    List<String> hits = new ArrayList<>();
    for (String table :
        sql.column(
            "SELECT relname FROM pg_class"
                + " WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")) {
      long rows =
          sql.number("SELECT count(*) FROM \"" + table + "\" t WHERE strpos(t::text, ?) > 0", text);
      if (rows > 0) {
        hits.add(table + ": " + rows);
      }
    }
    return hits;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }
}
