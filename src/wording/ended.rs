//! Words for what there is no longer: the district level since 1 July 2025, the one-stop section, provincial portals, the old card.

use super::ended_lists::with_items;
use super::ended_papers::{self, paper};
use super::ended_words::{Named, heads, is, may_name, office};
use super::hit::{Hit, Kind};
use super::past::What;
use super::piece::{Line, Pieces};
use super::said::Spoken;
use super::told::told;

pub(super) fn find(pieces: &Pieces<'_>, text: &str) -> Vec<Hit> {
    if !may_name(&pieces.small) {
        return Vec::new();
    }
    let mut hits = Vec::new();
    let mut old = None;
    let heads: Vec<&str> = heads(&pieces.small).into_iter().chain(ended_papers::heads()).collect();
    let paragraphs = pieces.paragraphs(text);
    for (line, is_listed) in with_items(&paragraphs) {
        // A sentence that is as long as its line is read once, however much it names.
        let mut sentence: Option<(Spoken<'_>, [Option<usize>; 2])> = None;
        for named in named(line, &heads, is_listed) {
            let place = named.place.start - line.start..named.place.end - line.start;
            let (said, [of_places, of_papers]) = match sentence.take() {
                Some(same) if place.start < same.0.place.end => sentence.insert(same),
                _ => {
                    let said = Spoken::of(line.text, place.start);
                    let signs = [said.last_sign(What::Place), said.last_sign(What::Paper)];
                    sentence.insert((said, signs))
                }
            };
            let sign = if named.what == What::Paper { of_papers } else { of_places };
            let words = said.within(&(named.from - line.start..place.end));
            if said.is_of_the_past(&words, named.what, *sign) {
                continue;
            }
            let old = old.get_or_insert_with(|| told(text));
            let before = old.partition_point(|range| range.start <= named.place.start);
            if before.checked_sub(1).and_then(|last| old.get(last)).is_none_or(|range| range.end <= named.place.start) {
                hits.push(Hit::of(named.place, Kind::Ended).better(named.now, false));
            }
        }
    }
    hits
}

/// What a line names that has ended, in its order; of what overlaps the first. `is_listed` says whether it is an item of what is to be brought.
fn named(line: &Line<'_>, heads: &[&str], is_listed: bool) -> Vec<Named> {
    let heads = line.words.iter().enumerate().filter(|(_, word)| heads.iter().any(|head| is(word, head)));
    let all = heads.filter_map(|(at, _)| office(line, at).or_else(|| paper(line, at, is_listed)));
    all.fold(Vec::new(), |mut named: Vec<Named>, next| {
        if named.last().is_none_or(|last| last.place.end <= next.place.start) {
            named.push(next);
        }
        named
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let hits = find(&Pieces::of(text, false), text);
        hits.into_iter().map(|hit| text.get(hit.start..hit.end).unwrap_or_default().to_owned()).collect()
    }

    fn better(text: &str) -> Vec<String> {
        find(&Pieces::of(text, false), text).into_iter().filter_map(|hit| hit.better).collect()
    }

    #[test]
    fn what_ended_is_told_unless_the_line_says_so() {
        assert_eq!(found("Nộp hồ sơ tại Bộ phận Một cửa của UBND huyện.").len(), 2);
        assert_eq!(found("Trước ngày 1/7/2025 bạn nộp tại UBND huyện."), [""; 0]);
        assert_eq!(found("Cán bộ không đòi bạn xuất trình sổ hộ khẩu."), [""; 0]);
        assert_eq!(found("Nộp tại UBND xã."), [""; 0]);
        for missed in ["Nếu thay đổi nơi cư trú, bạn nộp hồ sơ tại UBND huyện.", "Nộp tại Công an huyện; không cần bản sao.", "Đừng quên: nộp ở UBND huyện."]
        {
            assert_eq!(found(missed).len(), 1, "{missed}");
        }
    }

    #[test]
    fn phrases_go_on_over_the_end_of_a_line_and_are_told_in_english() {
        assert_eq!(found("Bạn nộp hồ sơ tại Bộ phận\nMột cửa của xã."), ["Bộ phận\nMột cửa"]);
        assert_eq!(found("- Nộp tại **Uỷ ban\n  nhân dân** huyện."), ["Uỷ ban\n  nhân dân** huyện"]);
        assert_eq!(found("Bộ phận Một cửa, nay không\ncòn, đã giải thể."), [""; 0]);
        assert_eq!(found("- Bộ phận\n- Một cửa"), [""; 0]);
        assert_eq!(found("Go to the District People’s Committee or the one-stop section."), ["District People’s Committee", "one-stop section"]);
        assert_eq!(found("Ask the district\npolice. The former one-stop section was on Main Street."), ["district\npolice"]);
        assert_eq!(found("The police of districts stopped; officials do not ask you to show your household book."), [""; 0]);
    }

    #[test]
    fn papers_are_told_in_lists_of_what_to_bring() {
        for missed in [
            "Mang theo:\n\n- Giấy khai sinh.\n- Sổ hộ khẩu.",
            "**Hồ sơ gồm:**\n1. Tờ khai CT01.\n2. Bản sao sổ hộ khẩu, nếu có.",
            "## Giấy tờ cần mang\n\n* Giấy khai sinh, sổ tạm trú",
            "---\nbring:\n  - \"Điện thoại\"\n  - \"Sổ hộ khẩu.\"\n---\n\nXong.",
            "---\nbring: [Điện thoại, \"CMND\"]\n---\n\nXong.",
            "Người không có VNeID mang theo:\n\n- CMND.",
            "Đừng quên mang theo:\n- Sổ hộ khẩu",
            "Bring these notarised copies:\n- Your household book",
            "Trước khi đến, bạn chuẩn bị:\n- Sổ hộ khẩu",
            "What to bring:\n\n- Your household book\n- Your phone",
        ] {
            assert_eq!(found(missed).len(), 1, "{missed} {:?}", found(missed));
        }
        for right in [
            "Không cần mang theo:\n\n- Sổ hộ khẩu.",
            "Trước đây phải mang theo:\n\n- Sổ hộ khẩu.",
            "Mang theo:\n\n- Thẻ căn cước, không phải sổ hộ khẩu.\n- Số định danh, thay cho sổ hộ khẩu.",
            "Mang theo:\n\n- Điện thoại.\n\nĐã bỏ:\n\n- Sổ hộ khẩu.",
            "Những giấy đã hết giá trị:\n\n- Sổ hộ khẩu.",
            "---\nbring: [Điện thoại]\nsummary: Sổ hộ khẩu hết giá trị.\n---\n\nXong.",
            "You need not bring:\n\n- Your household book.",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn everyday_words_do_not_make_a_sentence_one_of_the_past() {
        for missed in [
            "Nộp hồ sơ tại UBND huyện trước ngày 30/11/2026.",
            "Nộp hồ sơ tại UBND huyện trước ngày 30/11.",
            "Bộ phận Một cửa thông báo kết quả cho từng hộ.",
            "Nộp tại Bộ phận Một cửa, không cần hẹn trước.",
            "Bạn không phải nộp lệ phí tại Bộ phận Một cửa.",
            "Bạn không phải nộp lệ phí khi đến Bộ phận Một cửa.",
            "Bộ phận Một cửa nhận hồ sơ đến hết ngày 31/12/2026.",
            "Mang thẻ cũ đến Công an huyện để đổi.",
            "Công an huyện cấp thẻ mới thay thế thẻ hỏng.",
            "Công an huyện, thẻ cũ đổi thẻ mới.",
            "Đợt cấp thẻ tại Công an huyện kết thúc ngày 20/12.",
            "Đến Công an huyện làm lại thẻ khi thẻ hết giá trị sử dụng.",
            "Thẻ không còn dùng được thì đến Công an huyện đổi.",
            "Thẻ hỏng ở Công an huyện được thay miễn phí.",
            "Lệ phí đã bỏ, bạn nộp hồ sơ tại UBND huyện.",
            "Hôm nay UBND huyện là nơi tiếp dân.",
            "Theo Nghị định 62/2021/NĐ-CP, bạn nộp tại UBND huyện trước 62/2021/NĐ-CP.",
            "Theo Nghị định số 118/2025/NĐ-CP về thủ tục hành chính, bạn nộp tại Bộ phận Một cửa.",
            "Thẻ cũ vẫn còn giá trị, ai muốn đổi thì đến Công an huyện.",
            "Không cần hẹn trước, bạn mang CMND đến.",
            "Đừng quên mang CMND.",
            "Người không có thẻ thì mang CMND.",
            "Trước đây nộp ở xã, nay nộp tại Bộ phận Một cửa.",
            "Đừng ngại đến Công an huyện.",
            "Nếu không có VNeID Công an huyện sẽ giúp.",
            "Hỏi UBND huyện một lần nữa.",
            "Thay vì đến xã, bạn đến UBND huyện.",
            "Công an huyện thay ảnh trên thẻ.",
            "Nộp tại UBND huyện nơi cư trú cũ.",
            "UBND huyện bãi bỏ lệ phí.",
            "Không có điện thoại thì đến Công an huyện.",
            "You are asked to bring your household book.",
            "Submit your papers to the one-stop section until 30 November.",
            "Go to the district police to have your card replaced.",
            "Send no more than two copies to the district People's Committee.",
            "Cards are issued by the district police.",
            "The code is used to enter the one-stop shop.",
            "The one-stop shop is closed on Saturdays.",
            "If your card is no longer valid, go to the district police.",
            "Do not forget to bring your household book.",
            "You need no copy, but bring your household book.",
        ] {
            assert_eq!(found(missed).len(), 1, "{missed} {:?}", found(missed));
        }
    }

    #[test]
    fn sentences_of_what_was_are_let_stand() {
        for right in [
            "Giấy khai sinh do Ủy ban nhân dân huyện cấp vẫn còn giá trị sử dụng.",
            "Mang giấy tờ do Công an quận, Công an huyện đã cấp.",
            "Nhiệm vụ của Công an huyện nay do Công an xã làm.",
            "Từ ngày 01/7/2025 UBND huyện ngừng hoạt động.",
            "Cổng dịch vụ công của tỉnh đã đóng giao diện.",
            "Bà con nộp ở Bộ phận Một cửa trước 01/7/2025.",
            "Bà con nộp ở Bộ phận Một cửa trước ngày 01 tháng 7 năm 2025, trước năm 2025 cũng vậy.",
            "Ai mang CMND 9 số đến thì được hướng dẫn làm thẻ căn cước.",
            "Nếu bạn chỉ mang CMND, cán bộ hướng dẫn làm thẻ căn cước.",
            "Nghị định số 118/2025/NĐ-CP về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia",
            "Nghị định 118/2025/NĐ-CP ngày 9/6/2025 của Chính phủ “Quy định về Bộ phận Một cửa” có hiệu lực.",
            "Bộ phận Một cửa từng là nơi nhận hồ sơ.",
            "Không phải đến UBND huyện hay Công an huyện nữa.",
            "Bạn không cần lên Công an huyện.",
            "Trung tâm thay UBND huyện, Công an huyện Gia Lộc.",
            "UBND huyện Hải Lăng cũ và Công an huyện (cũ) ở đây.",
            "Từ nay không còn Công an huyện.",
            "Thay cho việc xuất trình sổ hộ khẩu, bạn đưa thẻ.",
            "Bỏ quy định nộp sổ hộ khẩu.",
            "Nghị định 104/2022/NĐ-CP sửa đổi các nghị định liên quan đến việc nộp, xuất trình sổ hộ khẩu, sổ tạm trú giấy khi làm thủ tục.",
            "Trung tâm nay thay Bộ phận Một cửa trước đây.",
            "Từ 1/7/2025, Bộ phận Một cửa trở thành Trung tâm Phục vụ hành chính công.",
            "Từ 1/7/2025, UBND huyện không nhận hồ sơ nữa.",
            "UBND huyện không nhận hồ sơ từ ngày 1/7/2025.",
            "Trung tâm ở trụ sở cũ của UBND huyện.",
            "Giấy tờ do UBND huyện ký thì không cần đổi.",
            "Bạn không phải xuất trình, nộp sổ hộ khẩu.",
            "Nếu vẫn bị yêu cầu xuất trình sổ hộ khẩu, bạn gọi cho chúng tôi.",
            "You will not be asked to show your household book.",
            "Nobody has to show the household book.",
            "Papers from the district police remain valid.",
            "Việc này nộp ở Trung tâm, không phải ở Bộ phận Một cửa.",
            "Từ 1/7/2025, công việc của Công an huyện được chuyển cho Công an xã.",
            "Trung tâm Phục vụ hành chính công (tên cũ: Bộ phận Một cửa).",
            "The commune police, not the district police, issue the card.",
            "Ông Nam, nguyên Trưởng Công an huyện, kể lại.",
            "You don't have to bring your household book.",
            "You don’t have to bring your household book.",
            "There is no need to show your household registration book.",
            "Officials must not make you show your household book.",
            "There has been no district police since 1 July 2025.",
            "The one-stop shop closed on 30 June 2025.",
            "Papers issued by the district police stay valid.",
            "You need not go to the district police.",
            "The work of the district police is now done by the commune police.",
            "The district police was replaced by the commune police.",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn heads_of_tables_and_lines_above_lists_tell_of_what_is_below() {
        assert_eq!(found("| Trước đây | Nay |\n|---|---|\n| UBND huyện | UBND xã |\n| Công an huyện | Bộ phận Một cửa |"), ["Bộ phận Một cửa"]);
        assert_eq!(found("| Nơi cũ | Nơi mới |\n|---|---|\n| UBND huyện | UBND xã |\n\nUBND huyện"), ["UBND huyện"]);
        assert_eq!(found("Trước đây:\n\n- UBND huyện\n  cấp giấy\n- Công an huyện\n\nNay nộp ở UBND huyện."), ["UBND huyện"]);
        assert_eq!(found("- **Trước đây:**\n  - UBND huyện\n- Công an huyện"), ["Công an huyện"]);
        assert_eq!(found("Nộp trước ngày 30/11/2026:\n\n- UBND huyện"), ["UBND huyện"]);
    }

    #[test]
    fn bodies_and_papers_are_told_in_all_their_forms() {
        for (text, wanted, now) in [
            ("Hỏi HĐND quận.", "HĐND quận", "HĐND phường"),
            ("Hỏi Hội đồng nhân dân cấp huyện.", "Hội đồng nhân dân cấp huyện", "Hội đồng nhân dân cấp xã"),
            ("Hỏi UBND các huyện.", "UBND các huyện", "UBND các xã"),
            ("Hỏi Toà án nhân dân thị xã.", "Toà án nhân dân thị xã", "Tòa án nhân dân khu vực"),
            ("Hỏi Phòng Tư pháp huyện.", "Phòng Tư pháp huyện", "UBND xã"),
            ("Hỏi Công an thị trấn.", "Công an thị trấn", "Công an xã"),
            ("Nộp ở Bộ phận “Một cửa”.", "Bộ phận “Một cửa", "Trung tâm Phục vụ hành chính công"),
            ("Nộp ở Bộ phận 01 cửa.", "Bộ phận 01 cửa", "Trung tâm Phục vụ hành chính công"),
            ("Nộp ở Bộ phận TN&TKQ.", "Bộ phận TN&TKQ", "Trung tâm Phục vụ hành chính công"),
            ("Nộp ở Bộ phận Tiếp nhận & Trả kết quả.", "Bộ phận Tiếp nhận & Trả kết quả", "Trung tâm Phục vụ hành chính công"),
            ("Nộp ở bộ phận tiếp nhận, trả kết quả.", "bộ phận tiếp nhận, trả kết quả", "Trung tâm Phục vụ hành chính công"),
            ("Nộp ở Bộ phận Tiếp nhận - Trả kết quả.", "Bộ phận Tiếp nhận - Trả kết quả", "Trung tâm Phục vụ hành chính công"),
            ("Vào Cổng DVC tỉnh.", "Cổng DVC tỉnh", "Cổng Dịch vụ công quốc gia"),
            ("Vào Cổng dịch vụ công trực tuyến của tỉnh.", "Cổng dịch vụ công trực tuyến của tỉnh", "Cổng Dịch vụ công quốc gia"),
            ("Đưa chứng minh nhân dân.", "Đưa chứng minh nhân dân", "đưa thẻ căn cước"),
            ("Nộp bản sao sổ tạm trú.", "Nộp bản sao sổ tạm trú", "đưa thẻ căn cước"),
            ("Bạn xuất trình hộ khẩu.", "xuất trình hộ khẩu", "xuất trình thẻ căn cước"),
            ("Ask the district-level police.", "district-level police", "commune police"),
            ("Hand in your household book.", "Hand in your household book", "show your identity card"),
            ("Submit the household registration book.", "Submit the household registration book", "show the identity card"),
        ] {
            assert_eq!((found(text), better(text)), (vec![wanted.to_owned()], vec![now.to_owned()]), "{text}");
        }
        assert_eq!(found("Mang theo sổ hộ khẩu và CMND."), ["Mang theo sổ hộ khẩu", "CMND"]);
        assert_eq!(found("Mang theo: thẻ căn cước, sổ hộ khẩu."), ["sổ hộ khẩu"]);
        for right in ["Công an, huyện đoàn cùng dự.", "Các bộ phận, một cửa hàng.", "Mang thẻ, không cần sổ hộ khẩu.", "Sổ hộ khẩu hết giá trị.", "mật khẩu hộ"]
        {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }
}
