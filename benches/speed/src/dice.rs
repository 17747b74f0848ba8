//! Dice that fall the same way every time: the workload must have the same bytes on every machine.

/// The generator known as `SplitMix64`.
pub struct Dice(u64);

impl Dice {
    /// Dice of one page: the same for the same unit and page, others for every other.
    pub fn of(unit: usize, page: usize) -> Self {
        let mut dice = Self((unit as u64).wrapping_mul(0x9e37_79b9).wrapping_add((page as u64).wrapping_mul(0x85eb_ca6b)));
        // Neighbouring seeds give related first throws.
        dice.throw();
        dice.throw();
        dice
    }

    /// A number below `sides`.
    pub fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.throw() % sides as u64).unwrap_or_default()
    }

    /// One of some things.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = self.below(of.len());
        &of[at]
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
