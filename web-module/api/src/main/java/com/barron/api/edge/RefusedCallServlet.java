package com.barron.api.edge;

import com.barron.api.problem.Correlation;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers what the server refused before Jakarta REST saw it. Asked for directly, it is nothing.
 */
@WebServlet(name = "refused-call", urlPatterns = "/-/refused")
public class RefusedCallServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemType type = type(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    byte[] body =
        Problem.of(type).document(call(request)).toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(type.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The server may come here when the call's frame is gone. */
  private static String call(HttpServletRequest request) {
    return request.getAttribute(Correlation.HEADER) instanceof String call
        ? call
        : Correlation.current();
  }

  private static ProblemType type(Object status) {
    return status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND;
  }
}
