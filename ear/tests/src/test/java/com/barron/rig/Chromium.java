package com.barron.rig;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser: the Chromium found on the path, else the one that Playwright fetches. */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");

  /** Starts one without a window. */
  public static Chromium start() {
    Optional<Path> installed = installed();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    installed.isPresent()
                        ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                        : Map.of()));
    LaunchOptions options = new LaunchOptions().setHeadless(true);
    installed.ifPresent(options::setExecutablePath);
    List<String> arguments = new ArrayList<>();
    // Without a graphics card another process draws as one would, and a picture once never came.
    arguments.add("--disable-gpu");
    if (System.getProperty("user.name").equals("root")) {
      // Chromium's sandbox refuses to run as root.
      arguments.add("--no-sandbox");
    }
    options.setArgs(arguments);
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static Optional<Path> installed() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
        .flatMap(folder -> programs(Path.of(folder)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> programs(Path folder) {
    return NAMES.stream().map(folder::resolve);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
