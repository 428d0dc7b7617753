/** The alerts that nobody took, as people look at them. Changes nothing. May use alerts. */
package com.barron.whatsapp.alerts.view;
