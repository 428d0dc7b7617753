/** Tickets: a board by state, and one with its history. May use action, page and session. */
package com.barron.console.maintenance;
