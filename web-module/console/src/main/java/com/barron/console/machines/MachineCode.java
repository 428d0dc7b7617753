package com.barron.console.machines;

import com.barron.console.page.ChatLink;
import com.barron.console.page.QrImage;
import com.barron.production.maintenance.listing.MachineEntry;

/** What is stuck to a machine: whoever scans it only has to send the number that stands there. */
public record MachineCode(MachineEntry machine, QrImage image) {
  static MachineCode of(MachineEntry machine, ChatLink chat) {
    return new MachineCode(machine, QrImage.of(chat.saying(machine.number().toString())));
  }
}
