/**
 * How long rows are kept: rules that are one statement, and the nightly run that applies all rules.
 * Knows no table and no owner. May use background and the domain API.
 */
package com.barron.whatsapp.retention;
