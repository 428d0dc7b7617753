package com.barron.load.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.load.platform.PlatformIntake.AcceptedReply;
import com.barron.load.platform.PlatformIntake.StoredReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.CloseMode;

/** Sends replies to Twilio, one thread each, and records them together. */
@Singleton
public class PlatformSender {
  private static final int CONNECTIONS = 32;

  private final Queue<AcceptedReply> accepted = new ConcurrentLinkedQueue<>();
  private final ReentrantLock recording = new ReentrantLock();

  @Resource private ManagedExecutorService threads;
  @EJB private PlatformIntake intake;
  private CloseableHttpClient client;
  private String address;
  private String reports;
  private String authorization;

  @PostConstruct
  void open() {
    String account = System.getenv("TWILIO_ACCOUNT_SID");
    String login = account + ":" + System.getenv("TWILIO_AUTH_TOKEN");
    authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    address =
        System.getenv("TWILIO_API_BASE_URL") + "/2010-04-01/Accounts/" + account + "/Messages.json";
    reports = System.getenv("BARRON_PUBLIC_URL") + "/api/whatsapp/status?outbox=";
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setMaxConnTotal(CONNECTIONS)
                    .build())
            .disableAutomaticRetries()
            .disableCookieManagement()
            .build();
  }

  @PreDestroy
  void close() {
    client.close(CloseMode.GRACEFUL);
  }

  /** Returns at once. */
  public void send(StoredReply reply, String to) {
    threads.execute(
        () -> {
          accepted.add(new AcceptedReply(reply.id(), post(reply, to)));
          record();
        });
  }

  private String post(StoredReply reply, String to) {
    HttpPost post = new HttpPost(address);
    post.setHeader("Authorization", authorization);
    post.setEntity(
        new UrlEncodedFormEntity(
            List.of(
                new BasicNameValuePair("From", System.getenv("TWILIO_WHATSAPP_NUMBER")),
                new BasicNameValuePair("To", to),
                new BasicNameValuePair("Body", reply.text()),
                new BasicNameValuePair("StatusCallback", reports + reply.id())),
            UTF_8));
    try {
      return client.execute(
          post,
          response -> {
            String body = EntityUtils.toString(response.getEntity());
            if (response.getCode() != HttpStatus.SC_CREATED) {
              throw new IOException("the provider answered " + response.getCode());
            }
            try (JsonReader json = Json.createReader(new StringReader(body))) {
              return json.readObject().getString("sid");
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever finds nobody at it records what all have; what comes meanwhile is seen once more. */
  private void record() {
    while (!accepted.isEmpty() && recording.tryLock()) {
      try {
        List<AcceptedReply> some = new ArrayList<>();
        for (AcceptedReply next = accepted.poll(); next != null; next = accepted.poll()) {
          some.add(next);
        }
        if (!some.isEmpty()) {
          intake.sent(some);
        }
      } finally {
        recording.unlock();
      }
    }
  }
}
