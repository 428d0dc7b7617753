package com.barron.console.page;

import com.barron.production.attachments.FileType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer that is a file and not a page. */
public final class FileResponse {
  private FileResponse() {}

  /**
   * An attached file. Pictures were encoded anew when they came in and may be shown; a document is
   * always saved.
   */
  public static Response attached(FileType type, byte[] bytes, String name) {
    String disposition = type == FileType.PDF ? "attachment" : "inline";
    return answer(bytes, type.mediaType(), disposition, name);
  }

  /** A file that the browser saves under this name. */
  public static Response download(Object content, String mediaType, String name) {
    return answer(content, mediaType, "attachment", name);
  }

  private static Response answer(
      Object content, String mediaType, String disposition, String name) {
    return Response.ok(content, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + name + "\"")
        .build();
  }
}
