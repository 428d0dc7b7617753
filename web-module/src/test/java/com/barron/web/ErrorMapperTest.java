package com.barron.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.sql.DatabaseUnavailableException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorMapperTest {
  private static final String SECRET = "whatsapp:+12025550123 said hello";
  private static final Logger LOG = Logger.getLogger(ErrorMapper.class.getName());

  private final ErrorMapper errorMapper = new ErrorMapper();
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    LOG.setUseParentHandlers(false);
    LOG.addHandler(lines);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(lines);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void asksToComeAgainWhenAMessageCouldNotBeStored() {
    var answer = errorMapper.toResponse(new DatabaseUnavailableException(new SQLException(SECRET)));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
  }

  @Test
  void findsThatAlsoInsideWhatTheContainerWrapsItIn() {
    var cause = new DatabaseUnavailableException(new SQLException());

    assertThat(errorMapper.toResponse(new EJBException(cause)).getStatus()).isEqualTo(503);
  }

  @Test
  void asksToComeAgainWhileTheDatabaseStopsOrIsAway() {
    assertThat(statusOf(new SQLException("shutting down", "57P01"))).isEqualTo(503);
    assertThat(statusOf(new SQLException("connection lost", "08006"))).isEqualTo(503);
    assertThat(statusOf(new SQLException("no connection in the pool"))).isEqualTo(503);
  }

  @Test
  void callsABrokenStatementAnErrorOfOurs() {
    assertThat(statusOf(new SQLException("not null", "23502"))).isEqualTo(500);
  }

  @Test
  void tellsNobodyWhatWentWrongInside() {
    var answer = errorMapper.toResponse(new IllegalStateException(SECRET));

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(text(answer)).startsWith("Something went wrong. Error ").doesNotContain(SECRET);
  }

  @Test
  void logsTheErrorsIdAndPlaceButNeverItsMessage() {
    var answer = errorMapper.toResponse(new EJBException(new IllegalStateException(SECRET)));

    var id = text(answer).replaceAll("(?s).*Error (\\S+)\\s*", "$1");
    assertThat(lines.all).hasSize(1);
    assertThat(lines.all.get(0))
        .contains(id, IllegalStateException.class.getName(), ErrorMapperTest.class.getSimpleName())
        .doesNotContain("+1202", "hello");
  }

  @Test
  void logsNoMessageOfADatabaseThatIsAway() {
    statusOf(new SQLException(SECRET, "08006"));

    assertThat(lines.all).hasSize(1).noneMatch(line -> line.contains("+1202"));
  }

  @Test
  void logsTheNameOfAClassThatIsMissing() {
    errorMapper.toResponse(
        new IllegalStateException(new ClassNotFoundException("org.example.Missing")));

    assertThat(lines.all).hasSize(1).allMatch(line -> line.contains("org.example.Missing"));
  }

  @Test
  void looksIntoAFailureOfTheServersOwnAsIntoAnyOther() {
    var answer = errorMapper.toResponse(new InternalServerErrorException(SECRET));

    assertThat(text(answer)).startsWith("Something went wrong. Error ");
    assertThat(lines.all).hasSize(1);
  }

  @Test
  void keepsTheStatusOfARefusalAndDropsItsWords() {
    var answer = errorMapper.toResponse(new NotFoundException(SECRET));

    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(text(answer)).isEqualTo("Not Found\n");
    assertThat(lines.all).isEmpty();
  }

  @Test
  void namesTheMethodsThatAreAllowed() {
    var answer = errorMapper.toResponse(new NotAllowedException("POST"));

    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(answer.getHeaderString("Allow")).isEqualTo("POST");
  }

  private int statusOf(SQLException cause) {
    return errorMapper.toResponse(new EJBException(new IllegalStateException(cause))).getStatus();
  }

  private static String text(Response answer) {
    return (String) answer.getEntity();
  }

  private static final class Lines extends Handler {
    private final List<String> all = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      all.add(line.getMessage() + (line.getThrown() == null ? "" : line.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
