package com.barron.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;

/**
 * The bytes of a request as they came. Nothing is decoded: a signature covers the bytes, and the
 * server's own reading of a form would mix its parameters with the query's.
 */
public final class RequestBody {
  /** The most that is read of a body, in bytes. A provider's message takes about 2,000. */
  public static final int LIMIT = 64 * 1024;

  private RequestBody() {}

  /**
   * Reads the body, at most {@link #LIMIT} bytes and one more.
   *
   * @throws ClientErrorException 413 when it is larger, 400 when it breaks off
   */
  public static byte[] read(HttpServletRequest request) {
    if (request.getContentLengthLong() > LIMIT) {
      throw tooLarge();
    }
    var body = received(request);
    if (body.length > LIMIT) {
      throw tooLarge();
    }
    return body;
  }

  private static byte[] received(HttpServletRequest request) {
    try {
      return request.getInputStream().readNBytes(LIMIT + 1);
    } catch (IOException e) {
      throw new BadRequestException("the body broke off", e);
    }
  }

  private static ClientErrorException tooLarge() {
    return new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
  }
}
