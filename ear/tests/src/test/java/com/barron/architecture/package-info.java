/** The rules of the house, checked over the classes of all modules. Depends on nothing of ours. */
package com.barron.architecture;
