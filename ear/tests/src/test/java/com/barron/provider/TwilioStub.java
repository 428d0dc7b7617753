package com.barron.provider;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Twilio's REST API for messages, for content and for signs of typing, over HTTP on the loopback
 * interface. Refuses what the real one refuses, records everything, and injects faults on request.
 */
public final class TwilioStub implements AutoCloseable {
  private static final int THREADS = 64;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final Account account;
  private final ProviderRecord providerRecord = new ProviderRecord();
  private final RequestRate requestRate = new RequestRate();
  private final FaultScript faultScript = new FaultScript();
  private final StubFileServer files = new StubFileServer();
  private final StatusReports reports;
  private final MessageEndpoint endpoint;
  private final StubContents stubContents = new StubContents();
  private final ContentEndpoint contentEndpoint;
  private final TypingEndpoint typingEndpoint;
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
  private final TwilioMessageAcceptance twilioMessageAcceptance;
  private final int port;
  private HttpServer server;
  private volatile Supplier<Optional<StubAnswer>> listAnswers = Optional::empty;

  private TwilioStub(Account account, Clock clock, int port) throws IOException {
    this.account = account;
    this.reports = new StatusReports(account, providerRecord);
    this.twilioMessageAcceptance =
        new TwilioMessageAcceptance(
            account, stubContents, clock, providerRecord, faultScript, reports);
    this.endpoint =
        new MessageEndpoint(
            account,
            stubContents,
            new MessageList(providerRecord, reports::statusOf),
            twilioMessageAcceptance,
            requestRate,
            files);
    this.contentEndpoint = new ContentEndpoint(account, stubContents);
    this.typingEndpoint = new TypingEndpoint(account, providerRecord);
    this.server = listen(port);
    this.port = server.getAddress().getPort();
  }

  /** Starts on a free port. */
  public static TwilioStub start(Account account) {
    return start(account, 0);
  }

  /** Starts on a port; 0 for a free one. */
  public static TwilioStub start(Account account, int port) {
    try {
      return new TwilioStub(account, Clock.systemUTC(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base address for {@code TWILIO_API_BASE_URL}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The account that it serves. */
  public Account account() {
    return account;
  }

  /** What it was asked and what it took. */
  public ProviderRecord record() {
    return providerRecord;
  }

  /** The content resources of the account. */
  public StubContents contents() {
    return stubContents;
  }

  /** Injects a fault into the next request to send to this recipient; several are used in turn. */
  public void lieTo(String to, InjectedFault injectedFault) {
    inject(stubForm -> stubForm.first("To").orElse("").equals(to), injectedFault);
  }

  /** Injects a fault into the next request to send that fits. */
  public void inject(Predicate<StubForm> fits, InjectedFault injectedFault) {
    faultScript.add(fits, injectedFault);
  }

  /** Decides on every request to send that fits no {@link #inject}, until the next call. */
  public void injectAlways(Function<StubForm, Optional<InjectedFault>> habit) {
    faultScript.always(habit);
  }

  /** Decides what is answered to who asks for a list, until the next call; empty: the list. */
  public void answerLists(Supplier<Optional<StubAnswer>> newListAnswers) {
    listAnswers = newListAnswers;
  }

  /** Answers requests to send otherwise, until the next call; what was done stays done. */
  public void rewriteAnswers(BiFunction<StubForm, StubAnswer, StubAnswer> rewriting) {
    twilioMessageAcceptance.rewriteAnswers(rewriting);
  }

  /** Accepts a message at once and answers so much later, until the next call. */
  public void slowDown(Duration time) {
    twilioMessageAcceptance.slowDown(time);
  }

  /** The files that people sent. */
  public StubFileServer files() {
    return files;
  }

  /** How fast it is asked to send. */
  public RequestRate pace() {
    return requestRate;
  }

  /** Nothing is reported on messages to this recipient but by {@link #report}. */
  public void reportNothingOn(String to) {
    reports.none(to);
  }

  /**
   * From now on this recipient has been silent for 24 hours: an ordinary message is taken, as the
   * real one does, and reported as failed with 63016.
   */
  public void shutWindow(String to) {
    reports.shutWindow(to);
  }

  /**
   * From now on buttons and lists to this recipient are taken, and reported as failed with 63005.
   */
  public void showNoChoices(String to) {
    reports.showNoChoices(to);
  }

  /** Reports a status now. @return the HTTP status of the answer; 0 when there was none */
  public int report(SentMessage message, String status) {
    return reports.report(message, status);
  }

  /**
   * From now on connections are refused. The server's own stop returns before its listener is
   * closed: whoever connects in between is accepted and cut off.
   */
  public synchronized void goDown() {
    server.stop(0);
    await().atMost(Duration.ofSeconds(10)).until(this::refusesConnections);
  }

  private boolean refusesConnections() {
    try (var probe = new Socket(LOOPBACK, port)) {
      return !probe.isConnected();
    } catch (ConnectException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Listens again, on the same port. */
  public synchronized void comeBack() {
    try {
      server = listen(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    reports.close();
    twilioMessageAcceptance.close();
    files.close();
    server.stop(0);
    pool.shutdownNow();
  }

  private HttpServer listen(int atPort) throws IOException {
    HttpServer listening = HttpServer.create(new InetSocketAddress(LOOPBACK, atPort), 0);
    listening.setExecutor(pool);
    listening.createContext("/", orListAnswer(endpoint::handle));
    listening.createContext("/v1/", orListAnswer(contentEndpoint::handle));
    listening.createContext(TypingEndpoint.PATH, typingEndpoint::handle);
    listening.start();
    return listening;
  }

  /** Lists are what is asked for by GET, but for files. */
  private HttpHandler orListAnswer(HttpHandler endpointHandler) {
    return exchange -> {
      boolean isList =
          exchange.getRequestMethod().equals("GET")
              && !exchange.getRequestURI().getPath().contains("/Media/");
      Optional<StubAnswer> answer = isList ? listAnswers.get() : Optional.empty();
      if (answer.isPresent()) {
        answer.get().send(exchange);
      } else {
        endpointHandler.handle(exchange);
      }
    };
  }
}
