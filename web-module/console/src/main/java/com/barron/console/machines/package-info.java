/**
 * Machines: a list, one with its tickets, signals and reliability, and a sheet of codes that start
 * a report in chat. May use page and session.
 */
package com.barron.console.machines;
