/**
 * Reports over a span of days: a table, charts of it, and the same as a file. May use page and
 * session.
 */
package com.barron.console.reports;
