package com.barron.web;

import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The page at {@code /}. It names the simulator only where there is one. */
@WebServlet(name = "home", urlPatterns = "")
public class HomePage extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String TEMPLATE = "/WEB-INF/pages/home.html";
  private static final Pattern LOCAL_ONLY =
      Pattern.compile("\\s*<!-- local run -->.*?<!-- /local run -->", Pattern.DOTALL);

  private final transient Settings settings;

  @Inject
  public HomePage(Settings settings) {
    this.settings = settings;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(page(template(), settings.simulator()));
  }

  static String page(String template, boolean simulator) {
    return simulator ? template : LOCAL_ONLY.matcher(template).replaceAll("");
  }

  private String template() throws IOException {
    try (var file = getServletContext().getResourceAsStream(TEMPLATE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
