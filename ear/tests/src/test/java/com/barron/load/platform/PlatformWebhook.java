package com.barron.load.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.load.platform.PlatformIntake.StoredReply;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes a signed message of Twilio's. */
@Path("/whatsapp/webhook")
public class PlatformWebhook {
  private static final String ADDRESS =
      System.getenv("BARRON_PUBLIC_URL") + "/api/whatsapp/webhook";
  private static final SecretKeySpec KEY =
      new SecretKeySpec(System.getenv("TWILIO_AUTH_TOKEN").getBytes(UTF_8), "HmacSHA1");

  @EJB private PlatformIntake intake;
  @Inject private PlatformSender sender;

  /** Answers when the message is stored; the reply leaves afterwards. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      @HeaderParam("X-Twilio-Signature") String signature, MultivaluedMap<String, String> form)
      throws GeneralSecurityException {
    if (!signature(form).equals(signature)) {
      return Response.status(Response.Status.FORBIDDEN).build();
    }
    String from = form.getFirst("From");
    Optional<StoredReply> reply =
        intake.take(
            from.substring("whatsapp:".length()),
            form.getFirst("MessageSid"),
            form.getFirst("Body"));
    reply.ifPresent(stored -> sender.send(stored, from));
    return Response.ok("<Response/>", MediaType.TEXT_XML).build();
  }

  private static String signature(MultivaluedMap<String, String> form)
      throws GeneralSecurityException {
    StringBuilder signed = new StringBuilder(ADDRESS);
    new TreeMap<>(form)
        .forEach((name, values) -> values.forEach(value -> signed.append(name).append(value)));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(KEY);
    return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
  }
}
