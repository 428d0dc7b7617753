/** A phone in the browser, for the local run. */
package com.barron.whatsapp.channel.simulator;
