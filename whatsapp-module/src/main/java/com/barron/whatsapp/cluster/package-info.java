/** Which nodes work together. Uses nothing else of the module. */
package com.barron.whatsapp.cluster;
