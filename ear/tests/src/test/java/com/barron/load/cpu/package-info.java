/** Processes and CPUs as Linux shows them; for measurements. Uses the JDK alone. */
package com.barron.load.cpu;
