//! Hands at work on many things at once: the only place with threads.

use std::convert::Infallible;

use rayon::prelude::*;

/// The threads of a run.
pub struct Crew {
    /// Nothing where the machine gives no threads: then all is done on this one.
    pool: Option<rayon::ThreadPool>,
}

impl Crew {
    /// So many threads; as many as the machine has processors where no number is asked for.
    pub fn of(jobs: Option<usize>) -> Self {
        Self { pool: rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build().ok() }
    }

    /// Does `work` on everything; what comes of it is in the order of `items`, and so is the first error.
    pub fn each<T: Sync, R: Send, E: Send>(&self, items: &[T], work: impl Fn(&T) -> Result<R, E> + Sync) -> Result<Vec<R>, E> {
        let Some(pool) = &self.pool else { return items.iter().map(work).collect() };
        // All are done even where one fails: which error is the first must not depend on the threads.
        let done: Vec<Result<R, E>> = pool.install(|| items.par_iter().map(&work).collect());
        done.into_iter().collect()
    }

    /// Does `work` on everything, as [`Self::each`] does, where it cannot fail.
    pub fn map<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
        self.each(items, |item| Ok::<R, Infallible>(work(item))).unwrap_or_else(|never| match never {})
    }

    /// Does two things at once.
    pub fn both<A: Send, B: Send>(&self, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
        match &self.pool {
            Some(pool) => pool.join(one, other),
            None => (one(), other()),
        }
    }

    /// The same in batches of at most `most` neighbours, fewer where there are too few for all hands.
    pub fn batches<T: Sync, R: Send, E: Send>(&self, items: &[T], most: usize, work: impl Fn(&[T]) -> Result<Vec<R>, E> + Sync) -> Result<Vec<R>, E> {
        let hands = self.pool.as_ref().map_or(1, rayon::ThreadPool::current_num_threads);
        let size = (items.len() / (hands * 8)).clamp(1, most.max(1));
        let batches: Vec<&[T]> = items.chunks(size).collect();
        Ok(self.each(&batches, |batch| work(batch))?.into_iter().flatten().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_and_the_first_error_do_not_depend_on_the_hands() {
        let items: Vec<u32> = (0..100).collect();
        let odd = |number: &u32| if number % 2 == 1 { Err(*number) } else { Ok(*number) };
        for jobs in [1, 3, 8] {
            let crew = Crew::of(Some(jobs));
            assert_eq!(crew.each(&items, |number| Ok::<u32, ()>(number * 2)).unwrap(), items.iter().map(|number| number * 2).collect::<Vec<_>>());
            assert_eq!(crew.batches(&items, 8, |some| Ok::<_, ()>(some.to_vec())).unwrap(), items);
            assert_eq!(crew.each(&items, odd), Err(1));
        }
    }
}
