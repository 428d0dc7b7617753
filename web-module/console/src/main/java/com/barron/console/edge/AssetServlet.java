package com.barron.console.edge;

import com.barron.console.page.Asset;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The files of pages. Their addresses name their content, so that a browser keeps them. */
@WebServlet(name = "assets", urlPatterns = "/assets/*")
public class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asset asset = Asset.find(request.getPathInfo()).orElse(null);
    if (asset == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(asset.mediaType());
    response.setHeader(
        "Cache-Control",
        request.getParameter("v") == null ? "no-cache" : "public, max-age=31536000, immutable");
    byte[] content = asset.content();
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
