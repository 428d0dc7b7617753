package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another system imports master data, sees what became of it, and takes it back. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiImportsIT {
  private static final Path TUTORIAL = Path.of("../../docs/tutorial/plant").toAbsolutePath();
  private static final String CSV = "text/csv";
  private static final String ORDERS = "number,product,dueAt\n";

  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "jsonl", "application/x-ndjson");

  private final RunningProduct product;
  private final ApiClient client;

  ApiImportsIT(RunningProduct product) {
    this.product = product;
    this.client =
        ApiClient.with(
            product,
            "machines:write",
            "people:write",
            "sops:read",
            "sops:write",
            "boms:read",
            "boms:write",
            "orders:read",
            "orders:write",
            "orders:run",
            "imports:read",
            "imports:reverse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"machines", "people", "sops", "boms", "orders"})
  void eachTemplateGoesInAsItIs(String subject) {
    TYPES.forEach(
        (format, type) -> {
          var template = client.get("/" + subject + "/import/template?format=" + format);
          assertThat(template.status()).isEqualTo(200);
          assertThat(template.header("Content-Type")).startsWith(type);
          assertThat(template.header("Content-Disposition"))
              .isEqualTo("attachment; filename=\"" + subject + "." + format + "\"");

          var tried =
              client.send(
                  "POST",
                  "/" + subject + "/import?dryRun=true",
                  template.response().body(),
                  "Content-Type",
                  type);

          assertThat(tried.status()).as(format + " " + tried.text()).isEqualTo(200);
          assertThat(tried.json().getString("status")).isEqualTo("tried");
          assertThat(tried.json().getInt("created")).as(tried.text()).isEqualTo(1);
          assertThat(tried.json().getInt("refused")).isZero();
        });
  }

  @Test
  void theLineOfTheTutorialComesInFileByFileAndGoesTheSameWayBack() throws IOException {
    Deque<Integer> imports = new ArrayDeque<>();
    for (String subject : List.of("machines", "people", "sops", "boms", "orders")) {
      String file = Files.readString(TUTORIAL.resolve(subject + ".csv"));

      var done = client.send("POST", "/" + subject + "/import", file, "Content-Type", CSV);
      var again = client.send("POST", "/" + subject + "/import", file, "Content-Type", CSV);

      assertThat(done.json().getString("status")).as(done.text()).isEqualTo("applied");
      assertThat(done.json().getInt("created")).as(done.text()).isPositive();
      assertThat(again.json().getInt("created")).as(again.text()).isZero();
      assertThat(again.json().getInt("updated")).as(again.text()).isZero();
      assertThat(again.json().getInt("unchanged")).isEqualTo(done.json().getInt("created"));
      imports.push(done.json().getInt("id"));
    }
    for (int id : imports) {
      var back = client.send("POST", "/imports/" + id + "/reverse", "");
      assertThat(back.json().getString("status")).as(back.text()).isEqualTo("reversed");
    }
  }

  /** What came by a file is found and replaced by the API, and the reverse. */
  @ParameterizedTest
  @CsvSource({
    "sops, SOP-7951, 'number,title,step,stepTitle', ',Saw,1,Cut', ',Mill,1,Cut',"
        + " '\"title\": \"Drill\", \"steps\": [\"Cut\"]', title",
    "boms, BOM-7951, 'number,product,partNumber,name,quantity', ',Saw,A-1,Blade,1', ',Mill,A-1,Blade,1',"
        + " '\"product\": \"Drill\", \"components\": [{\"partNumber\": \"A-1\", \"name\": \"Blade\","
        + " \"quantity\": 1}]', product"
  })
  void anIdOfAnotherSystemIsOneWhoeverTellsIt(
      String subject,
      String number,
      String columns,
      String first,
      String third,
      String second,
      String property) {
    String header = columns + ",externalSystem,externalId\n";
    String found = "/" + subject + "?externalSystem=erp79&externalId=X-1";

    var imported = post("/" + subject + "/import", header + number + first + ",erp79,X-1\n");
    assertThat(imported.json().getInt("created")).as(imported.text()).isEqualTo(1);
    assertThat(client.get(found).numbers()).containsExactly(number);

    var put =
        client.put(
            "/" + subject + "/" + number,
            "{\"externalSystem\": \"erp79\", \"externalId\": \"X-2\", " + second + "}",
            "If-Match",
            "*");
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(client.get(found).numbers()).isEmpty();

    var updated = post("/" + subject + "/import", header + third + ",erp79,X-2\n");
    assertThat(updated.json().getInt("updated")).as(updated.text()).isEqualTo(1);
    var read = client.get("/" + subject + "/" + number).json();
    assertThat(read.getString(property)).isEqualTo("Mill");
    assertThat(read.getString("externalId")).isEqualTo("X-2");

    var taken =
        client.put(
            "/" + subject + "/" + number.replace("7951", "7952"),
            "{\"externalSystem\": \"erp79\", \"externalId\": \"X-2\", " + second + "}",
            "If-None-Match",
            "*");
    assertThat(taken.problem()).isEqualTo("external-id-taken");
  }

  @Test
  void ordersComeInOnceAndAreTakenBack() {
    String file =
        ORDERS + "ORD-76001,Pump,2027-03-09T12:00:00Z\nORD-76002,Pump,2027-03-09T12:00:00Z\n";

    var first = post("/orders/import", file);
    var second = post("/orders/import", file);

    assertThat(first.json().getInt("created")).as(first.text()).isEqualTo(2);
    assertThat(first.json().getJsonArray("effects").toString())
        .isEqualTo("[{\"effect\":\"clock-starts\",\"records\":2}]");
    assertThat(second.json().getInt("unchanged")).isEqualTo(2);
    assertThat(client.get("/orders/ORD-76001").json().getString("status")).isEqualTo("released");
    int id = first.json().getInt("id");
    assertThat(client.get("/imports/" + id).json()).isEqualTo(first.json());
    assertThat(client.get("/imports?subject=orders").text()).contains("\"id\":" + id);
    assertThat(client.get("/imports/" + id + "/rows?limit=1").text())
        .contains(
            "{\"row\":2,\"record\":\"ORD-76001\",\"action\":\"created\",\"effects\":[\"clock-starts\"]}")
        .contains("\"more\":true");

    var reversed = client.send("POST", "/imports/" + id + "/reverse", "");

    assertThat(reversed.json().getString("status")).as(reversed.text()).isEqualTo("reversed");
    assertThat(client.get("/orders/ORD-76001").status()).isEqualTo(404);
    assertThat(client.send("POST", "/imports/" + id + "/reverse", "").text())
        .contains("nothing-to-reverse");
    assertThat(client.send("POST", "/imports/999999/reverse", "").status()).isEqualTo(404);
  }

  @Test
  void anImportStaysOnceSomebodyWorksWithIt() {
    int id =
        post("/orders/import", ORDERS + "ORD-76011,Pump,2027-03-09T12:00:00Z\n")
            .json()
            .getInt("id");
    client.post("/orders/ORD-76011/start", "", "If-Match", "*");

    var refused = client.send("POST", "/imports/" + id + "/reverse", "");

    assertThat(refused.problem()).isEqualTo("wrong-state");
    assertThat(refused.json().getString("reason")).isEqualTo("in-use");
    assertThat(refused.json().getString("detail")).contains("ORD-76011");
  }

  @Test
  void aWrongRowIsToldAndNothingIsStored() {
    String file =
        ORDERS + "ORD-76021,Pump,2027-03-09T24:00:00Z\nORD-76022,Pump,2027-03-09T12:00:00Z\n";

    var refused = post("/orders/import", file);
    var others = post("/orders/import?atomic=false", file);

    assertThat(refused.json().getString("status")).isEqualTo("refused");
    assertThat(refused.json().getJsonArray("errors").toString())
        .isEqualTo(
            "[{\"row\":2,\"record\":\"ORD-76021\",\"action\":\"refused\",\"field\":\"dueAt\",\"code\":\"format\",\"effects\":[]}]");
    assertThat(others.json().getString("status")).isEqualTo("applied");
    assertThat(client.get("/orders/ORD-76022").status()).isEqualTo(200);
    assertThat(client.get("/orders/ORD-76021").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'number,product,colour|ORD-1,P,red|', header",
    "'number,product,dueAt|ORD-1,\"Pump,2027-03-09T12:00:00Z|', quote",
    "'number,product,dueAt|', empty"
  })
  void aFileThatCannotBeReadIsRefusedAsAWhole(String file, String reason) {
    var refused = post("/orders/import", file.replace('|', '\n'));

    assertThat(refused.problem()).isEqualTo("unreadable-import");
    assertThat(refused.json().getString("reason")).isEqualTo(reason);
  }

  @Test
  void aFileHasItsBounds() throws IOException {
    var rows = post("/machines/import", "number,name,line\n" + "MACH-1,A,B\n".repeat(100_001));
    var bomb = client.send("POST", "/orders/import", bomb(), "Content-Type", TYPES.get("xlsx"));

    assertThat(rows.json().getString("reason")).isEqualTo("rows");
    assertThat(bomb.json().getString("reason")).isEqualTo("content-size");
  }

  @Test
  void aFormulaIsNoValue() {
    var refused = post("/machines/import", "number,name,line\nMACH-7601,=1+1,Line A\n");

    assertThat(refused.json().getJsonArray("errors").toString()).contains("\"formula\"");
  }

  @Test
  void whatIsAskedForIsReadStrictly() {
    assertThat(
            client
                .send("POST", "/orders/import", "{}", "Content-Type", "application/json")
                .problem())
        .isEqualTo("unsupported-media-type");
    assertThat(post("/orders/import?dryrun=true", ORDERS).problem()).isEqualTo("invalid-parameter");
    assertThat(post("/orders/import?atomic=maybe", ORDERS).problem())
        .isEqualTo("invalid-parameter");
    assertThat(client.get("/orders/import/template?format=pdf").problem())
        .isEqualTo("invalid-parameter");
  }

  @Test
  void aKeyBringsInTechniciansAndNobodyAboveThem() {
    String header = "name,role,channel,phone,externalSystem,externalId\n";

    var brought =
        post("/people/import", header + "Nandi Zulu,technician,twilio,+12025550195,hr,7601\n");
    var refused =
        post("/people/import", header + "Nandi Zwane,supervisor,twilio,+12025550196,hr,7602\n");

    assertThat(brought.json().getInt("created")).as(brought.text()).isEqualTo(1);
    assertThat(refused.text()).contains("above-own-role");
    assertThat(product.log()).doesNotContain("+12025550195", "Nandi");
  }

  private ApiClient.Answer post(String path, String file) {
    return client.send("POST", path, file, "Content-Type", CSV + "; charset=utf-8");
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] megabyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 129; i++) {
        zip.write(megabyte);
      }
    }
    return file.toByteArray();
  }
}
