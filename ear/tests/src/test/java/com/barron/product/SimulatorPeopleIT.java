package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestRig.Enrolment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whose phone it is: their language, and numbers that nobody knows. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class SimulatorPeopleIT {
  @RegisterExtension static final SimulatorBrowser VISITS = new SimulatorBrowser();

  @Test
  void speaksTheLanguageOfThePerson(RunningProduct runningProduct) {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.picks(4);
    assertThat(phone.person()).containsText("Manager · English");
    phone.says("language", "Which language");
    assertThat(phone.answer()).hasAttribute("lang", "en");

    phone.chooses("Español", "Desde ahora te hablo en español.");
    assertThat(phone.person()).containsText("Manager · Español");
    assertThat(phone.answer()).hasAttribute("lang", "es");
    phone.says("menu", "Bienvenido");
    assertThat(phone.list()).hasText("Elegir");
    phone.unfolds();
    assertThat(phone.at("#sheet > :lang(es)")).isVisible();
    phone.breaksNoRule();
    phone.page().keyboard().press("Escape");

    phone.says("english", "From now on I speak English.");
    assertThat(phone.person()).containsText("Manager · English");
    assertThat(phone.at(".bubble[lang=es]").last()).containsText("Bienvenido");
  }

  @Test
  void anotherNumberIsEnrolledWhereEnrolmentIsOpen(RunningProduct runningProduct) {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.at("#unknown").click();
    assertThat(phone.log()).containsText("Enrolment is open here");
    assertThat(phone.person()).containsText("Unknown number");
    phone.breaksNoRule();

    phone.says("hi", "Welcome to Barron Manufacturing!");

    assertThat(phone.person()).containsText("Technician · English");
  }

  @Test
  void aNumberTellsWhatAnotherPhoneHasNotRead(RunningProduct runningProduct) {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.takesUpAnotherNumber();
    phone.says("hi", "Welcome to Barron Manufacturing!");
    String number = phone.number();
    phone.picks(0);
    assertThat(phone.unread(number)).isHidden();

    phone.saysElsewhere(number, "00000000-0000-4000-8000-000000000011", "ORD-12347");
    assertThat(phone.unread(number)).hasText("1 unread");
    phone.saysElsewhere(number, "00000000-0000-4000-8000-000000000012", "ORD-12348");
    assertThat(phone.unread(number)).hasText("2 unread");
    phone.breaksNoRule();

    phone.at("[data-phone='" + number + "']").check();
    assertThat(phone.unread(number)).isHidden();
    assertThat(phone.answer()).hasAttribute("data-state", "read");
    phone.picks(0);
    phone.comesToRest();
    assertThat(phone.unread(number)).isHidden();
    phone.page().reload();
    phone.comesToRest();
    assertThat(phone.unread(number)).isHidden();
  }

  @Test
  void aStrangerComesInByACode(TestRig testRig) {
    SimulatorPage phone = VISITS.open(testRig.asStarted(Enrolment.INVITE), 390, 740);
    phone.at("#unknown").click();
    assertThat(phone.log()).containsText("To let it in");
    phone.says("hi", "not known here yet");
    phone.breaksNoRule();

    phone.picks(2);
    phone.says("invite technician Thabo Nkosi", "join ");
    String join = phone.answer().textContent().replaceFirst("(?s).*(join [0-9A-Z-]{14}).*", "$1");
    phone.picks(5);
    phone.says(join, "Welcome to Barron");

    assertThat(phone.person()).containsText("Thabo Nkosi");
    phone.page().close();
  }
}
