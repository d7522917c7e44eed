@NullMarked
package fr.imtgrandest.passerelle.agreement.persistence;

import org.jspecify.annotations.NullMarked;
