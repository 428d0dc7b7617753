package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The navigation: a row of pages on a desk, a menu on a phone. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class ConsoleMenuIT {
  private static final int ONE_ROW = 64;

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;

  ConsoleMenuIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void onAPhoneItIsOneRowThatSaysWhereOneIs() {
    ConsolePage page = phone("Phone Holder", "MANAGER");
    page.goesTo("/bom-changes");

    assertThat(page.at("button.menu")).containsText("BOM changes");
    assertThat(page.at(".bar").boundingBox().height).isLessThan(ONE_ROW);
    assertThat(page.at(".bar nav")).isHidden();
    page.at("button.menu").click();
    page.at(".bar nav a:has-text('Reports')").click();
    assertThat(page.at("h1")).hasText("Deadlines met");
    assertThat(page.at(".bar nav")).isHidden();
  }

  @Test
  void theMenuIsUsedByTheKeyboardAlone() {
    ConsolePage page = phone("Key Presser", "MANAGER");
    page.goesTo("/machines");
    Locator button = page.at("button.menu");
    button.focus();
    page.page().keyboard().press("Enter");
    assertThat(page.at(".bar nav a")).hasCount(14);
    assertThat(page.at(".bar nav a").last()).isVisible();
    assertThat(page.at(".me")).isVisible();

    page.page().keyboard().press("Tab");
    assertThat(page.at(".bar nav a").first()).isFocused();
    page.page().keyboard().press("Escape");
    assertThat(page.at(".bar nav")).isHidden();
    assertThat(button).isFocused();

    page.page().keyboard().press("Enter");
    page.page().keyboard().press("Tab");
    page.page().keyboard().press("Tab");
    page.page().keyboard().press("Enter");
    assertThat(page.at("h1")).hasText("Orders");
  }

  @Test
  void theOpenMenuHasNoBarrier() {
    ConsolePage page = phone("Menu Opener", "MANAGER");
    page.goesTo("/sla");
    page.at("button.menu").click();
    page.isLookedAt("menu");
  }

  @Test
  void onADeskThePagesStandInARow() {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, "Desk Sitter", "MANAGER"));
    assertThat(page.at("button.menu")).isHidden();
    assertThat(page.at(".bar nav a")).hasCount(14);
    assertThat(page.at(".bar nav a").last()).isVisible();
    assertThat(page.at(".bar nav a[aria-current]")).hasText("Now");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "af", "zu"})
  void allPagesOfAManagerFitIntoOneRowOfADesk(String language) {
    ConsoleMember manager = ConsoleMember.of(product, "Row Reader " + language, "MANAGER");
    product.sql().run("UPDATE person SET language = ? WHERE id = ?", language, manager.person());
    ConsolePage page = BROWSER.open(product, manager);

    assertThat(page.at("html")).hasAttribute("lang", language);
    assertThat(page.at(".bar nav a")).hasCount(14);
    assertThat(page.at(".bar nav").boundingBox().height)
        .isLessThan(2 * page.at(".bar nav a").first().boundingBox().height);
    page.looksAt("row-" + language, ColorScheme.LIGHT, 1280, 900);
  }

  private ConsolePage phone(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    page.page().setViewportSize(320, 700);
    return page;
  }
}
