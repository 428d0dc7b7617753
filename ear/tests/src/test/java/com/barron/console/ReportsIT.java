package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every report: a table, its chart, and its files. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ReportsIT {
  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ReportsIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void everyReportIsATableAndItsCharts() {
    floor.heldOrder("ORD-88101", "low");
    floor.order("ORD-88102");
    floor.defect("ORD-88102");
    floor.ticket("MACH-002");
    ConsolePage page = page("Report Reader", "QUALITY");
    page.at("nav a[href='/console/reports']").click();
    assertThat(page.at("h1")).hasText("Deadlines met");

    for (String kind :
        List.of("holds", "defects", "machines", "drop-off", "languages", "alerts", "sla")) {
      page.goesTo("/reports/" + kind);
      page.isLookedAt("report-" + kind);
    }
    page.goesTo("/reports/defects");
    assertThat(page.at(".chart svg .series-0").first()).isVisible();
    assertThat(page.at("tbody")).containsText("Surface Damage");
    page.looksAt("report-wide", ColorScheme.LIGHT, 2560, 1200);
    page.goesTo("/reports/machines");
    assertThat(page.at("tbody")).containsText("MACH-002");
    page.goesTo("/reports/defects?from=2020-01-01&to=2020-02-01");
    assertThat(page.at(".empty")).containsText("Nothing of this happened");
    page.at("#from").fill("2020-03-01");
    page.at(".find button").click();
    page.saysThat("These are not the first and the last");
    assertThat(page.at("#from")).hasValue("2020-03-01");
    assertThat(page.at("#to")).hasValue("2020-02-01");
  }

  @Test
  void aReportIsAFileWithoutFormulas() {
    product.sql().run("UPDATE defect_type SET name = '=1+1' WHERE code = 'LABELLING'");
    try {
      floor.order("ORD-88103");
      product
          .sql()
          .run(
              """
              INSERT INTO defect (number, order_number, type, blocking, severity, reporter_id, recorded_at)
              SELECT 'DEF-77001', 'ORD-88103', 'LABELLING', false, 'LOW', min(id), now() FROM person
              """);
      ConsolePage page = page("Report Taker", "MANAGER");

      APIResponse csv = file(page, "/console/reports/defects.csv");
      APIResponse xlsx = file(page, "/console/reports/defects.xlsx");

      assertThat(csv.headers().get("content-disposition")).startsWith("attachment; filename=");
      assertThat(csv.text()).contains("'=1+1,").doesNotContain("\n=1+1");
      assertThat(xlsx.headers().get("content-type"))
          .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      assertThat(new String(xlsx.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    } finally {
      product.sql().run("UPDATE defect_type SET name = 'Labelling Error' WHERE code = 'LABELLING'");
    }
  }

  private APIResponse file(ConsolePage page, String path) {
    APIResponse answer = page.page().request().get(product.http(path).toString());
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
