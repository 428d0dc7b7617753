package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Master data by a file, in a browser. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ImportPageIT {
  private static final String HEADER = "number,name,line\n";

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;

  ImportPageIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void aFileIsTriedImportedAndTakenBack() {
    ConsolePage page = page("Import One", "SUPERVISOR").goesTo("/import");
    page.isLookedAt("import");
    choose(page, "MACH-8801,Saw,Line T\nMACH-8802,,Line T\n");
    page.at("button[value=try]").click();

    assertThat(page.at("h1")).hasText("Machines · dry run");
    assertThat(page.at("tbody")).containsText("The value is missing.");
    page.isLookedAt("import-result");
    assertThat(machines()).isZero();

    page.goesTo("/import");
    choose(page, "MACH-8801,Saw,Line T\nMACH-8802,Mill,Line T\n");
    page.at("button[value=import]").click();

    assertThat(page.at("h1")).hasText("Machines · imported");
    assertThat(machines()).isEqualTo(2);

    page.at("button:has-text('Take it back')").click();

    page.saysThat("All is as it was before.");
    assertThat(page.at("h1")).hasText("Machines · taken back");
    assertThat(machines()).isZero();
  }

  @Test
  void aTemplateIsSaved() {
    ConsolePage page = page("Import Two", "MANAGER").goesTo("/import");

    Download saved =
        page.page().waitForDownload(() -> page.at("a[aria-label='Orders XLSX']").click());

    assertThat(saved.suggestedFilename()).isEqualTo("orders.xlsx");
  }

  @Test
  void aFileThatCannotBeReadIsExplained() {
    ConsolePage page = page("Import Three", "MANAGER").goesTo("/import");
    page.at("#file")
        .setInputFiles(
            new FilePayload(
                "machines.csv", "text/csv", "colour\nred\n".getBytes(StandardCharsets.UTF_8)));
    page.at("button[value=import]").click();

    page.saysThat("The first row is not that of the template.");
  }

  @Test
  void whoMayNotImportSeesNothingOfIt() {
    ConsolePage page = page("Import Four", "QUALITY");

    assertThat(page.at("a[href='/console/import']")).hasCount(0);
    assertThat(page.page().request().get(product.http("/console/import").toString()).status())
        .isEqualTo(403);
  }

  private void choose(ConsolePage page, String rows) {
    page.at("#subject").selectOption("machines");
    page.at("#file")
        .setInputFiles(
            new FilePayload(
                "machines.csv", "text/csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)));
  }

  private long machines() {
    return product.sql().number("select count(*) from machine where number like 'MACH-880_'");
  }

  private ConsolePage page(String name, String role) {
    return BROWSER.open(product, ConsoleMember.of(product, name, role));
  }
}
