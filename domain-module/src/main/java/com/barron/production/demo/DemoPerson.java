package com.barron.production.demo;

import com.barron.production.access.Role;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import java.util.List;

/**
 * A person of the demo, to be played on the simulator. The phone numbers are of a range that is
 * reserved for fiction.
 */
record DemoPerson(String name, Role role, String phone) {
  static final List<DemoPerson> ALL =
      List.of(
          new DemoPerson("Thandi Mokoena", Role.TECHNICIAN, "+12025550101"),
          new DemoPerson("Pieter Botha", Role.QUALITY, "+12025550102"),
          new DemoPerson("Ana Pereira", Role.SUPERVISOR, "+12025550103"),
          new DemoPerson("Sipho Dlamini", Role.ENGINEER, "+12025550104"),
          new DemoPerson("Grace Ndlovu", Role.MANAGER, "+12025550105"));

  Identity identity() {
    return new Identity("simulator", IdentityKind.PHONE, phone);
  }
}
