package com.barron.console.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Answers what was refused before Jakarta REST saw it. Asked for directly, it is nothing. */
@WebServlet(name = "refused-page", urlPatterns = "/-/refused")
public class RefusedPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    response.setStatus(status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND);
    response.setContentType("text/html;charset=UTF-8");
    try (InputStream page = RefusedPageServlet.class.getResourceAsStream("refused.html")) {
      page.transferTo(response.getOutputStream());
    }
  }
}
