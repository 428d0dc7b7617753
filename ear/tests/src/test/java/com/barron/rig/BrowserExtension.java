package com.barron.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for the tests of a class, whose pages end with each test. A test fails when the browser
 * complains about anything, or asks another server for something.
 */
public abstract class BrowserExtension
    implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private final List<BrowserContext> visits = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;

  /** Whether what the browser wrote on its console makes the test fail. */
  protected abstract boolean isComplaint(ConsoleMessage message);

  /** Makes the test fail. */
  protected final void complain(String complaint) {
    complaints.add(complaint);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = IdleBrowsers.of(context).take();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    visits.forEach(BrowserContext::close);
    visits.clear();
    List<String> received = List.copyOf(complaints);
    complaints.clear();
    assertThat(received).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    IdleBrowsers.of(context).giveBack(chromium);
  }

  /**
   * An empty page of somebody who was never here.
   *
   * @param houses how the addresses begin that it may ask for something
   */
  protected Page visit(NewContextOptions options, List<String> houses) {
    BrowserContext visit = chromium.browser().newContext(options);
    visits.add(visit);
    Page page = visit.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (isComplaint(message)) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (houses.stream().noneMatch(request.url()::startsWith)) {
            complaints.add("a request leaves the house: " + request.url());
          }
        });
    return page;
  }
}
