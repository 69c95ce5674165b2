<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About StudyApp</source>
        <translation>關於 StudyApp</translation>
    </message>
    <message>
        <source>Read history, keep the dates.</source>
        <translation>讀歷史文章，記住裡面的年份。</translation>
    </message>
    <message>
        <source>Articles, cards and reviews stay on this computer. No account, no network; backed up daily.</source>
        <translation>文章、卡片和複習記錄都存在這台電腦上，不需要帳號，也不需要連網；每天自動備份。</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>資料存放位置：%1</translation>
    </message>
    <message>
        <source>StudyApp is free software under the MIT licence. It uses Qt and PySide6 (LGPL), SQLAlchemy, genanki, fsrs (MIT), OpenCC (Apache 2.0) and icons by Lucide and Feather (ISC and MIT). The starter articles are CC BY-SA 4.0; what you import keeps its own licence.</source>
        <translation>StudyApp 是自由軟體，採用 MIT 授權條款。它使用 Qt 與 PySide6（LGPL）、SQLAlchemy、genanki、fsrs（MIT）、OpenCC（Apache 2.0），以及 Lucide 與 Feather 的圖示（ISC 與 MIT）。入門文章採用 CC BY-SA 4.0；你匯入的內容仍沿用原來的授權。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ActiveCard</name>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
    <message>
        <source>More about this card</source>
        <translation>這張卡片的更多操作</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Split in two</source>
        <translation>拆成兩張</translation>
    </message>
    <message>
        <source>Merge with next</source>
        <translation>與下一張合併</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>為什麼這樣識別</translation>
    </message>
    <message>
        <source>Show on the timeline</source>
        <translation>在時間線上顯示</translation>
    </message>
    <message>
        <source>Reject: wrong date</source>
        <translation>捨棄：日期不對</translation>
    </message>
    <message>
        <source>Reject: trivial</source>
        <translation>捨棄：不重要</translation>
    </message>
    <message>
        <source>Reject: unclear</source>
        <translation>捨棄：說不清楚</translation>
    </message>
    <message>
        <source>Take out of review</source>
        <translation>移出複習</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Open in the article</source>
        <translation>在原文中開啟</translation>
    </message>
    <message>
        <source>Also in %1</source>
        <translation>另見 %1</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>this card</source>
        <translation>本題</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>你答 %1</translation>
    </message>
</context>
<context>
    <name>BrowserDeeds</name>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>已保留 %n 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>已捨棄 %n 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to the queue</source>
        <translation>
            <numerusform>%n 張已加入學習</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>已暫停 %n 張</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Add tags, separated by spaces; -tag removes one:</source>
        <translation>新增標籤，用空格分開；寫 -標籤 則去掉：</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged</source>
        <translation>
            <numerusform>已給 %n 張加標籤</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrowserLayout</name>
    <message>
        <source>Keep this search</source>
        <translation>儲存這個搜尋</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>The chosen card</source>
        <translation>所選卡片</translation>
    </message>
</context>
<context>
    <name>BrowserScreen</name>
    <message>
        <source>Search field</source>
        <translation>搜尋框</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>加入學習</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>在原文中開啟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln 張</numerusform>
        </translation>
    </message>
    <message>
        <source>This search cannot be read</source>
        <translation>看不懂這個搜尋</translation>
    </message>
    <message>
        <source>Import an article; the cards made from it are listed here.</source>
        <translation>匯入一篇文章，做成的卡片會列在這裡。</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>還沒有卡片</translation>
    </message>
    <message>
        <source>Nothing was found for %1.</source>
        <translation>搜尋 %1 沒有結果。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清空搜尋</translation>
    </message>
    <message numerus="yes">
        <source>Without %1 there are %n.</source>
        <translation>
            <numerusform>去掉 %1 之後有 %n 張。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>No cards found</source>
        <translation>沒有找到卡片</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>儲存這個搜尋</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名稱：</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Learn</source>
        <translation>加入學習</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消選擇</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已選 %n 張</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarChart</name>
    <message numerus="yes">
        <source>%1: %n answers</source>
        <translation>
            <numerusform>%1：%n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>rejected</source>
        <translation>已捨棄</translation>
    </message>
    <message>
        <source>date to be checked</source>
        <translation>日期待核對</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天待複習</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
    <message>
        <source>Asks for the date</source>
        <translation>問日期</translation>
    </message>
    <message>
        <source>Asks for the event</source>
        <translation>問事件</translation>
    </message>
    <message>
        <source>Asks for the name</source>
        <translation>問名稱</translation>
    </message>
    <message>
        <source>Sentence with a gap</source>
        <translation>填空的句子</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Tells apart</source>
        <translation>辨別</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ctrl Enter saves, Esc cancels</source>
        <translation>Ctrl Enter 儲存&#x3000;Esc 取消</translation>
    </message>
    <message>
        <source>Not a date I can read</source>
        <translation>看不懂這個日期</translation>
    </message>
</context>
<context>
    <name>CardInfoDialog</name>
    <message>
        <source>Card info</source>
        <translation>卡片資訊</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習中</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>複習</translation>
    </message>
    <message>
        <source>Learning again</source>
        <translation>重新學習</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次複習</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>穩定度</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>難度</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>複習次數</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>遺忘</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重來</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困難</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>簡單</translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>還沒有複習過</translation>
    </message>
</context>
<context>
    <name>CardsModel</name>
    <message numerus="yes">
        <source>%n more of little weight</source>
        <translation>
            <numerusform>另有 %n 件次要的事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsPanel</name>
    <message>
        <source>Cards in this section</source>
        <translation>本節卡片</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已捨棄</translation>
    </message>
    <message numerus="yes">
        <source>Learn this section (%n)</source>
        <translation>
            <numerusform>學習本節 %n 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learn the other %n</source>
        <translation>
            <numerusform>學習其餘 %n 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in review yet</source>
        <translation>
            <numerusform>其餘 %n 張還沒加入複習</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are in review</source>
        <translation>
            <numerusform>%n 張都在複習中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n left out</source>
        <translation>
            <numerusform>查看略去的 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>No cards in this section</source>
        <translation>這一節沒有做出卡片</translation>
    </message>
    <message>
        <source>Select a piece of the text and press A to write one yourself.</source>
        <translation>你可以選中一段文字，按 A 自己寫一張。</translation>
    </message>
    <message>
        <source>Write a card</source>
        <translation>自己寫一張</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>去掉 %1</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>複習</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間線</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>匯入資料夾…</translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation>貼上文字…</translation>
    </message>
    <message>
        <source>Import from Wikipedia…</source>
        <translation>從維基百科匯入…</translation>
    </message>
    <message>
        <source>Look for newer revisions</source>
        <translation>查看有沒有新版本</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Cards in this section</source>
        <translation>本節卡片</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>縮小文字</translation>
    </message>
    <message>
        <source>Text as it was</source>
        <translation>恢復文字大小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全螢幕</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>About StudyApp</source>
        <translation>關於 StudyApp</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Data folder</source>
        <translation>資料存放位置</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>備份，新的在前</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>Check the library</source>
        <translation>檢查文庫</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>已備份到 %1</translation>
    </message>
    <message numerus="yes">
        <source>The library is sound: %n cards.</source>
        <translation>
            <numerusform>文庫完好：%n 張卡片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Replace the library by this backup? The library of now is backed up first.</source>
        <translation>用這個備份取代現有的文庫？現有的文庫會先備份一次。</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已還原</translation>
    </message>
</context>
<context>
    <name>DateNote</name>
    <message>
        <source>stability %1 days</source>
        <translation>穩定度 %1 天</translation>
    </message>
    <message>
        <source>difficulty %1</source>
        <translation>難度 %1</translation>
    </message>
    <message>
        <source>Enter to the card</source>
        <translation>Enter 移至卡片</translation>
    </message>
    <message>
        <source>Y why this date</source>
        <translation>Y 為什麼這樣識別</translation>
    </message>
</context>
<context>
    <name>DateReading</name>
    <message>
        <source>Read as %1 (%2), %3</source>
        <translation>讀作 %1（%2），%3</translation>
    </message>
    <message>
        <source>several dates</source>
        <translation>幾個日期</translation>
    </message>
    <message>
        <source>no beginning given</source>
        <translation>沒有寫開始</translation>
    </message>
    <message>
        <source>no end given</source>
        <translation>沒有寫結束</translation>
    </message>
    <message>
        <source>from one to the other</source>
        <translation>從頭到尾的一段時間</translation>
    </message>
    <message>
        <source>exact to the day</source>
        <translation>精確到日</translation>
    </message>
    <message>
        <source>exact to the month</source>
        <translation>精確到月</translation>
    </message>
    <message>
        <source>exact to the season</source>
        <translation>精確到季節</translation>
    </message>
    <message>
        <source>exact to the year</source>
        <translation>精確到年</translation>
    </message>
    <message>
        <source>exact to the decade</source>
        <translation>精確到年代</translation>
    </message>
    <message>
        <source>exact to the century</source>
        <translation>精確到世紀</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Drop to import %n files</source>
        <translation>
            <numerusform>放開，匯入 %n 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to import the text</source>
        <translation>放開，匯入這段文字</translation>
    </message>
    <message>
        <source>New articles go into the collection %1. Hold Shift while dropping to choose another.</source>
        <translation>新文章放入合集「%1」。按住 Shift 放開，可另選合集。</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>in the library, old and new will be compared</source>
        <translation>文庫中已有，將比較新舊</translation>
    </message>
    <message>
        <source>not a format that can be read, skipped</source>
        <translation>不支援的格式，跳過</translation>
    </message>
    <message>
        <source>this folder may not be read</source>
        <translation>沒有權限讀取這個資料夾</translation>
    </message>
    <message>
        <source>no article in this folder</source>
        <translation>資料夾裡沒有文章</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>還有 %n 個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditEventDialog</name>
    <message>
        <source>Edit card</source>
        <translation>編輯卡片</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>there is no such file; check the name</source>
        <translation>沒有這個檔案；請檢查名稱</translation>
    </message>
    <message>
        <source>the file is empty; choose a file with text</source>
        <translation>檔案是空的；請選一個有文字的檔案</translation>
    </message>
    <message>
        <source>not a text file, or in an unknown encoding; save it as UTF-8 and try again</source>
        <translation>不是文字檔，或編碼無法辨識；另存為 UTF-8 後再匯入</translation>
    </message>
    <message>
        <source>there is no text; paste the text of an article</source>
        <translation>沒有文字；請貼上一篇文章的文字</translation>
    </message>
    <message>
        <source>no article text in the page; save the page itself, not a frame around it</source>
        <translation>網頁裡沒有正文；請儲存網頁本身，不要儲存外面的框架</translation>
    </message>
    <message>
        <source>the compressed file is damaged; get it anew and try again</source>
        <translation>壓縮檔已損毀；請重新取得後再試</translation>
    </message>
    <message>
        <source>cannot be reached; check the network connection</source>
        <translation>連線不上；請檢查網路</translation>
    </message>
    <message>
        <source>the server is busy; try again in some minutes</source>
        <translation>伺服器忙碌，請過幾分鐘再試</translation>
    </message>
    <message>
        <source>the connection broke off; try again</source>
        <translation>連線中斷，請再試一次</translation>
    </message>
    <message>
        <source>not the answer of a MediaWiki; check the address</source>
        <translation>對方不是 MediaWiki 網站，請檢查網址</translation>
    </message>
    <message>
        <source>no such page; check the address</source>
        <translation>沒有這個頁面，請檢查網址</translation>
    </message>
    <message>
        <source>redirects without end; open the page in a browser and copy its address</source>
        <translation>重新導向沒有盡頭，請在瀏覽器裡打開頁面，再複製網址</translation>
    </message>
    <message>
        <source>means several pages; choose one of them</source>
        <translation>可以指幾個頁面，請選擇一個</translation>
    </message>
    <message>
        <source>its date is unknown; edit the date first</source>
        <translation>日期不明；請先填寫日期</translation>
    </message>
    <message>
        <source>front or back is empty; fill in both</source>
        <translation>正面或背面是空的；請都填上</translation>
    </message>
    <message>
        <source>question or answer is empty; fill in both</source>
        <translation>問題或答案是空的；請都填上</translation>
    </message>
    <message>
        <source>its text is empty; write what happened, or reject it</source>
        <translation>內容是空的；請寫下發生了什麼，或捨棄它</translation>
    </message>
    <message>
        <source>there is already a collection of that name; choose another</source>
        <translation>已有同名的合集；請換一個名稱</translation>
    </message>
    <message>
        <source>its name is empty; give it a name</source>
        <translation>名稱是空的；請取一個名稱</translation>
    </message>
    <message>
        <source>there is no text in it; choose another file</source>
        <translation>裡面沒有文字；請另選一個檔案</translation>
    </message>
    <message>
        <source>the file cannot be read: %1; check its permissions</source>
        <translation>無法讀取這個檔案（%1）；請檢查它的權限</translation>
    </message>
    <message>
        <source>the folder cannot be read: %1; check its permissions</source>
        <translation>無法讀取這個資料夾（%1）；請檢查它的權限</translation>
    </message>
    <message>
        <source>this is a folder; name a file</source>
        <translation>這是一個資料夾；請選一個檔案</translation>
    </message>
    <message>
        <source>cannot be written (%1); choose another place</source>
        <translation>無法寫入（%1）；請另選一個位置</translation>
    </message>
    <message>
        <source>there is a file already; name another one, or remove it first</source>
        <translation>已經有同名檔案；請換個名字，或先移走它</translation>
    </message>
    <message>
        <source>nothing here has cards to export; choose more, or keep some events first</source>
        <translation>這裡沒有可匯出的卡片；請擴大範圍，或先保留幾件事</translation>
    </message>
    <message>
        <source>StudyApp is already running with this library (process %1); close it first, or choose another folder with --data-dir</source>
        <translation>StudyApp 已經開著這個文庫（行程 %1）；請先關閉它，或用 --data-dir 另選一個資料夾</translation>
    </message>
    <message>
        <source>StudyApp is already running with this library; close it first, or choose another folder with --data-dir</source>
        <translation>StudyApp 已經開著這個文庫；請先關閉它，或用 --data-dir 另選一個資料夾</translation>
    </message>
    <message>
        <source>the data folder cannot be written: %1; check the folder, or choose another with --data-dir</source>
        <translation>無法寫入資料存放的資料夾（%1）；請檢查這個資料夾，或用 --data-dir 另選一個</translation>
    </message>
    <message>
        <source>the data folder cannot be made: %1; check the folder, or choose another with --data-dir</source>
        <translation>無法建立資料存放的資料夾（%1）；請檢查這個位置，或用 --data-dir 另選一個</translation>
    </message>
    <message>
        <source>the library cannot be read: %1; check the folder, or choose another with --data-dir</source>
        <translation>無法讀取文庫（%1）；請檢查資料夾，或用 --data-dir 另選一個</translation>
    </message>
    <message>
        <source>the library cannot be made: %1; check the folder, or choose another with --data-dir</source>
        <translation>無法建立文庫（%1）；請檢查資料夾，或用 --data-dir 另選一個</translation>
    </message>
    <message>
        <source>the library cannot be written; check the permissions of the folder, or choose another with --data-dir</source>
        <translation>無法寫入文庫；請檢查資料夾的權限，或用 --data-dir 另選一個</translation>
    </message>
    <message>
        <source>the library cannot be opened; check that the folder exists and may be read and written</source>
        <translation>無法開啟文庫；請確認資料夾存在，並且可以讀寫</translation>
    </message>
    <message>
        <source>the library is in use by another program; close that program and try again</source>
        <translation>文庫正被另一個程式使用；請關閉那個程式再試</translation>
    </message>
    <message>
        <source>the disk is full; free some space and try again, nothing was changed</source>
        <translation>磁碟已滿；請騰出一些空間再試，內容沒有更動</translation>
    </message>
    <message>
        <source>the library is damaged; restore the newest backup with: studyapp restore %1</source>
        <translation>文庫已損壞；可用這條指令還原最近的備份：studyapp restore %1</translation>
    </message>
    <message>
        <source>the library is damaged; there is no backup; move the file away to start anew</source>
        <translation>文庫已損壞，也沒有備份；把這個檔案移到別處，就會從頭開始</translation>
    </message>
    <message>
        <source>the library is empty (0 bytes); restore the newest backup with: studyapp restore %1</source>
        <translation>文庫是空的（0 位元組）；可用這條指令還原最近的備份：studyapp restore %1</translation>
    </message>
    <message>
        <source>the library is empty (0 bytes); there is no backup; move the file away to start anew</source>
        <translation>文庫是空的（0 位元組），也沒有備份；把這個檔案移到別處，就會從頭開始</translation>
    </message>
    <message>
        <source>a newer StudyApp wrote this library (schema %1, this program knows %2); update StudyApp; the library was not touched</source>
        <translation>這個文庫由更新版本的 StudyApp 寫成（格式 %1，本程式只認得到 %2）；請更新 StudyApp，文庫沒有更動</translation>
    </message>
    <message>
        <source>this file is not a library of StudyApp; move it away</source>
        <translation>這個檔案不是 StudyApp 的文庫；請把它移走</translation>
    </message>
    <message>
        <source>Anki is not running, or without its add-on AnkiConnect; start it, or export an .apkg file</source>
        <translation>Anki 沒有在執行，或沒有裝 AnkiConnect 附加元件。開啟 Anki，或改為匯出 .apkg 檔案。</translation>
    </message>
    <message>
        <source>its add-on AnkiConnect is too old; update it, or export an .apkg file</source>
        <translation>AnkiConnect 附加元件太舊；請更新它，或改為匯出 .apkg 檔案</translation>
    </message>
    <message>
        <source>it did not take the deck; export an .apkg file and import it there</source>
        <translation>沒有收下這個牌組；請匯出 .apkg 檔案，再到那裡匯入</translation>
    </message>
    <message>
        <source>it refuses (%1); export an .apkg file and import it there</source>
        <translation>不肯收下（%1）；請匯出 .apkg 檔案，再到那裡匯入</translation>
    </message>
    <message>
        <source>another program answers in its place; close that program, or export an .apkg file</source>
        <translation>有別的程式占了它的位置；請關閉那個程式，或改為匯出 .apkg 檔案</translation>
    </message>
    <message>
        <source>this folder cannot be used: %1; choose another one</source>
        <translation>這個資料夾不能用（%1）；請另選一個</translation>
    </message>
    <message>
        <source>the data folder is not there; connect its disk, or name one with --data-dir</source>
        <translation>資料存放的資料夾不在；請接上它所在的磁碟，或用 --data-dir 指定一個</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>檔案系統唯讀</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>讀寫出錯</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>不是資料夾</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>是一個資料夾</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>已有同名檔案</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>系統不允許</translation>
    </message>
</context>
<context>
    <name>EventDetail</name>
    <message>
        <source>Not learned</source>
        <translation>未學</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習中</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>熟悉</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>牢固</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已捨棄</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>%1, next review %2</source>
        <translation>%1，下次複習 %2</translation>
    </message>
    <message>
        <source>Date?</source>
        <translation>問日期</translation>
    </message>
    <message>
        <source>Event?</source>
        <translation>問事件</translation>
    </message>
    <message>
        <source>Name?</source>
        <translation>問名稱</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自寫</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次複習</translation>
    </message>
    <message>
        <source>Chance of recall now</source>
        <translation>現在記得的把握</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>穩定度</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>難度</translation>
    </message>
    <message>
        <source>Reviewed / forgotten</source>
        <translation>複習 / 遺忘</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source>Open in the article</source>
        <translation>在原文中開啟</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>複習記錄</translation>
    </message>
    <message>
        <source>What you choose is shown here with its source.</source>
        <translation>選取的事件和它的原文顯示在這裡。</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>儲存 %1…</translation>
    </message>
    <message>
        <source>Send to Anki</source>
        <translation>送入 Anki</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Later edits in Anki are kept</source>
        <translation>你在 Anki 裡較晚的更改會保留</translation>
    </message>
    <message>
        <source>Selected cards</source>
        <translation>所選卡片</translation>
    </message>
    <message>
        <source>This section: %1</source>
        <translation>本節：%1</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>整個文庫</translation>
    </message>
    <message>
        <source>Nothing here can be exported: keep or learn some cards first.</source>
        <translation>這裡沒有可以匯出的卡片：先保留或學習幾張。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在寫入…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比較…</translation>
    </message>
    <message>
        <source>Writing %1 / %2</source>
        <translation>正在寫入 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n notes written to %1.</source>
        <translation>
            <numerusform>已將 %n 則筆記寫入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>%n notes sent to Anki.</source>
        <translation>
            <numerusform>已把 %n 則筆記送入 Anki。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Both ways: date and event</source>
        <translation>兩個方向：問日期，問事件</translation>
    </message>
    <message>
        <source>With review progress</source>
        <translation>帶上複習進度</translation>
    </message>
    <message>
        <source>Safe to open in a spreadsheet</source>
        <translation>可以放心用試算表開啟</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範圍</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>去處</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>牌組</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Only at the first import; it tells when you studied.</source>
        <translation>只在第一次匯入時有效；會透露你什麼時候學習過</translation>
    </message>
    <message>
        <source>Straight into Anki</source>
        <translation>直接送入 Anki</translation>
    </message>
    <message>
        <source>Anki must be running on this computer, with its add-on AnkiConnect</source>
        <translation>需要這台電腦上正開著 Anki，並裝有 AnkiConnect 附加元件</translation>
    </message>
    <message>
        <source>Anki deck file</source>
        <translation>Anki 牌組檔案</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table, tabs</source>
        <translation>表格，以 Tab 分隔</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 張卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>One deck an article</source>
        <translation>每篇文章一個牌組</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>not in Anki yet</source>
        <translation>Anki 裡還沒有</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>changed, progress kept</source>
        <translation>內容改過，進度保留</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>tag studyapp::retired</source>
        <translation>加標籤 studyapp::retired</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不變</translation>
    </message>
    <message>
        <source>Notes of this deck</source>
        <translation>這個牌組的筆記</translation>
    </message>
    <message>
        <source>As Anki shows it</source>
        <translation>在 Anki 裡的樣子</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存的搜尋</translation>
    </message>
    <message>
        <source>Remove this search</source>
        <translation>刪除這個搜尋</translation>
    </message>
    <message>
        <source>Del removes this search</source>
        <translation>按 Del 刪除這個搜尋</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Centuries</source>
        <translation>世紀</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message>
        <source>Due today</source>
        <translation>今天待複習</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>複習中</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>熟悉</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>牢固</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已捨棄</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>已加入學習</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已標記</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自寫</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>正在遺忘</translation>
    </message>
    <message>
        <source>Easily confused</source>
        <translation>易混的成對</translation>
    </message>
    <message>
        <source>Imported this week</source>
        <translation>本週匯入的</translation>
    </message>
    <message>
        <source>%1 century</source>
        <translation>%1 世紀</translation>
    </message>
    <message>
        <source>%1 century BC</source>
        <translation>前 %1 世紀</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1，表格</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Previous place</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Find in this section</source>
        <translation>在本節中尋找</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Folder for articles, cards and reviews</source>
        <translation>存放文章、卡片和複習記錄的資料夾</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Read history, keep the dates.</source>
        <translation>讀歷史文章，記住裡面的年份。</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>介面語言</translation>
    </message>
    <message>
        <source>Articles, cards and reviews stay on this computer. No account, no network; backed up daily.</source>
        <translation>文章、卡片和複習記錄都存在這台電腦上，不需要帳號，也不需要連網；每天自動備份。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>資料存放位置</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>變更…</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>開始閱讀</translation>
    </message>
    <message>
        <source>Import my own articles</source>
        <translation>匯入自己的文章</translation>
    </message>
    <message>
        <source>The starter library is ready</source>
        <translation>入門文庫已經備好</translation>
    </message>
    <message>
        <source>Preparing the starter library…</source>
        <translation>正在準備入門文庫…</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 張卡片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeBar</name>
    <message>
        <source>Show answer</source>
        <translation>顯示答案</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重來</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困難</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>簡單</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建議</translation>
    </message>
</context>
<context>
    <name>HistoryStrip</name>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>複習 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times forgotten</source>
        <translation>
            <numerusform>遺忘 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>ImportChanges</name>
    <message>
        <source>Changes</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Compared with before: dates changed %1, added %2, gone %3, reworded %4; progress kept</source>
        <translation>與上次匯入的版本比較：日期改動 %1，新增 %2，消失 %3，措辭改動 %4；複習進度全部保留</translation>
    </message>
    <message>
        <source>Accept this change</source>
        <translation>接受這處變化</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>恢復</translation>
    </message>
    <message>
        <source>Decline what is not ticked</source>
        <translation>不接受沒有勾選的變化</translation>
    </message>
</context>
<context>
    <name>ImportReportPage</name>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation>閱讀文章</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 個檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n done</source>
        <translation>
            <numerusform>，%n 個完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>，%n 個出錯</numerusform>
        </translation>
    </message>
    <message>
        <source>. Found %1 dates, made %2 cards.</source>
        <translation>。找到 %1 個日期，做成 %2 張卡片。</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>取消其餘</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>關閉報告</translation>
    </message>
    <message>
        <source>Nothing was imported since the program started.</source>
        <translation>這次啟動以來還沒有匯入過文章。</translation>
    </message>
    <message>
        <source>You can go on reading, the import goes on.</source>
        <translation>可以先去閱讀，匯入會繼續。</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>Sections</source>
        <translation>節</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>做成卡片</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>new article</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>looking for dates</source>
        <translation>正在尋找日期</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>ImportWays</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有檔案</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>匯入文章</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>匯入一個資料夾的文章</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新增合集…</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新增合集</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>合集名稱</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>There is no article in the folder; choose one with .md, .txt or .html files</source>
        <translation>資料夾裡沒有文章；請選一個含有 .md、.txt 或 .html 檔案的資料夾</translation>
    </message>
    <message>
        <source>Import %1/%2</source>
        <translation>匯入 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n articles</source>
        <translation>
            <numerusform>已匯入 %n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interval</name>
    <message>
        <source>%n min</source>
        <translation>%n 分鐘</translation>
    </message>
    <message>
        <source>%n h</source>
        <translation>%n 小時</translation>
    </message>
    <message>
        <source>%n d</source>
        <translation>%n 天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 個月</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>%n s</source>
        <translation>%n 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小時 %2 分</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>目前畫面</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有畫面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>Left out in this section</source>
        <translation>本節略去的</translation>
    </message>
    <message>
        <source>No dated sentence of this section was left out.</source>
        <translation>本節沒有略去帶日期的句子。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message numerus="yes">
        <source>%n dates were left out, why</source>
        <translation>
            <numerusform>略去 %n 個日期的原因</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>還有 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a card anyway</source>
        <translation>仍要做成卡片</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Due</source>
        <translation>待複習</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Not learned</source>
        <translation>未學</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習中</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>熟悉</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>牢固</translation>
    </message>
</context>
<context>
    <name>LibraryMenu</name>
    <message>
        <source>Review</source>
        <translation>複習</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>加入學習</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>New collection…</source>
        <translation>新增合集…</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Where it came from…</source>
        <translation>來源…</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>從文庫中移除…</translation>
    </message>
    <message>
        <source>Remove “%1” with its cards and reviews?</source>
        <translation>移除「%1」，連同它的卡片和複習記錄？</translation>
    </message>
    <message>
        <source>Removed 1 article</source>
        <translation>已移除 1 篇文章</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>合集的名稱</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>重新命名合集</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>新增合集</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待複習</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>掌握</translation>
    </message>
    <message>
        <source>My library</source>
        <translation>我的文庫</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>序言</translation>
    </message>
    <message>
        <source>%1, due %2, new %3, known %4%</source>
        <translation>%1，待複習 %2，新 %3，掌握 %4%</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>開啟連結</translation>
    </message>
    <message>
        <source>This page is not in the library. It opens in the browser:</source>
        <translation>文庫裡沒有這一頁。將在瀏覽器中開啟：</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在瀏覽器中開啟</translation>
    </message>
</context>
<context>
    <name>Locale</name>
    <message>
        <source>en_US</source>
        <translation>zh_TW</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something in the program failed; it was written to the log: %1</source>
        <translation>程式出錯，已寫入記錄檔：%1</translation>
    </message>
</context>
<context>
    <name>NearList</name>
    <message>
        <source>Within a year</source>
        <translation>前後一年</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>關閉這條通知</translation>
    </message>
</context>
<context>
    <name>OtherDates</name>
    <message>
        <source>This article also has %2</source>
        <translation>本篇也作 %2</translation>
    </message>
    <message>
        <source>Another article has %2: %1</source>
        <translation>另一篇《%1》作 %2</translation>
    </message>
    <message>
        <source>Open that passage</source>
        <translation>開啟那一段</translation>
    </message>
</context>
<context>
    <name>OwnCardDialog</name>
    <message>
        <source>Own card</source>
        <translation>自己寫卡片</translation>
    </message>
    <message>
        <source>Only where the card is about a date</source>
        <translation>只在卡片與日期有關時填寫</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>新增卡片</translation>
    </message>
    <message>
        <source>Not a date I can read</source>
        <translation>看不懂這個日期</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Import a text</source>
        <translation>匯入文字</translation>
    </message>
    <message>
        <source>The first line, where left empty</source>
        <translation>留空則取第一行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Too few events for an exercise. Learn more of them first.</source>
        <translation>能出題的事件太少，先多學幾件。</translation>
    </message>
    <message>
        <source>↑ ↓ choose an event, Alt ↑ ↓ move it</source>
        <translation>↑ ↓ 選一件，Alt ↑ ↓ 移動它</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>回到複習</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>Next exercise</source>
        <translation>下一題</translation>
    </message>
    <message>
        <source>Wrong. Right is %1.</source>
        <translation>不對，應選 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs stand the wrong way round.</source>
        <translation>
            <numerusform>有 %n 對前後顛倒了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正確</translation>
    </message>
</context>
<context>
    <name>Provenance</name>
    <message>
        <source>revision %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>ProvenanceDialog</name>
    <message>
        <source>Where this article came from</source>
        <translation>這篇文章的來源</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>用字</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>匯入日期</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Look for a newer revision</source>
        <translation>查看有沒有新版本</translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>Previous section</source>
        <translation>上一節</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一節</translation>
    </message>
    <message>
        <source>How the text is set</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>More about this section</source>
        <translation>本節的更多操作</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Cards in this section</source>
        <translation>本節卡片</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>本節正文</translation>
    </message>
    <message>
        <source>Section %1 of %2</source>
        <translation>第 %1 節，共 %2 節</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一節：%1</translation>
    </message>
</context>
<context>
    <name>ReadingDeeds</name>
    <message>
        <source>Kept 1 card</source>
        <translation>已保留 1 張卡片</translation>
    </message>
    <message>
        <source>Rejected 1 card</source>
        <translation>已捨棄 1 張卡片</translation>
    </message>
    <message>
        <source>Changed 1 card</source>
        <translation>已修改 1 張卡片</translation>
    </message>
    <message>
        <source>Split into two cards</source>
        <translation>已拆成兩張卡片</translation>
    </message>
    <message>
        <source>Merged two cards</source>
        <translation>已合併兩張卡片</translation>
    </message>
    <message>
        <source>Made a card</source>
        <translation>已做成卡片</translation>
    </message>
    <message>
        <source>Added 1 card</source>
        <translation>已新增 1 張卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n cards are in review now</source>
        <translation>
            <numerusform>%n 張卡片已加入複習</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>已標為讀過</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>已重做</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>沒有可以重做的操作</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>沒有可以復原的操作</translation>
    </message>
    <message>
        <source>Taken out of review</source>
        <translation>已移出複習</translation>
    </message>
</context>
<context>
    <name>ReadingKeys</name>
    <message>
        <source>Next card</source>
        <translation>下一張卡片</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>上一張卡片</translation>
    </message>
    <message>
        <source>Keep the card</source>
        <translation>保留卡片</translation>
    </message>
    <message>
        <source>Reject the card</source>
        <translation>捨棄卡片</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>編輯卡片</translation>
    </message>
    <message>
        <source>Split the card in two</source>
        <translation>把卡片拆成兩張</translation>
    </message>
    <message>
        <source>Merge the card with the next</source>
        <translation>與下一張卡片合併</translation>
    </message>
    <message>
        <source>Own card from the selection</source>
        <translation>用選中的文字寫卡片</translation>
    </message>
    <message>
        <source>Learn this section</source>
        <translation>學習本節</translation>
    </message>
    <message>
        <source>Mark the section as read</source>
        <translation>把本節標為讀過</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一節</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一節</translation>
    </message>
    <message>
        <source>Next date in the text</source>
        <translation>原文中的下一個日期</translation>
    </message>
    <message>
        <source>Previous date in the text</source>
        <translation>原文中的上一個日期</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>為什麼這樣識別</translation>
    </message>
    <message>
        <source>From the card to its sentence and back</source>
        <translation>在卡片與原句之間來回</translation>
    </message>
    <message>
        <source>Find in this section</source>
        <translation>在本節中尋找</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前進</translation>
    </message>
    <message>
        <source>Next page of the text</source>
        <translation>翻頁</translation>
    </message>
</context>
<context>
    <name>ReadingOverlays</name>
    <message>
        <source>This link is not opened: it leads neither to a page nor to the web.</source>
        <translation>這個連結不會開啟：它既不指向文章，也不指向網頁。</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>明體</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字級</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>行長</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Tint dates by how well they are known</source>
        <translation>按掌握程度給日期著色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Find in this section</source>
        <translation>在本節中尋找</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>標為讀過</translation>
    </message>
    <message>
        <source>Review this section</source>
        <translation>複習本節</translation>
    </message>
    <message>
        <source>Own card from the selection</source>
        <translation>用選中的文字寫卡片</translation>
    </message>
    <message numerus="yes">
        <source>See %n left out</source>
        <translation>
            <numerusform>查看略去的 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this article…</source>
        <translation>匯出這篇文章…</translation>
    </message>
    <message>
        <source>Where this article came from…</source>
        <translation>這篇文章的來源…</translation>
    </message>
</context>
<context>
    <name>ReadingScreen</name>
    <message>
        <source>No articles here yet</source>
        <translation>這個合集還沒有文章</translation>
    </message>
    <message>
        <source>Drag files or a folder into the window, or paste a text. Markdown, HTML and plain text can be read.</source>
        <translation>把檔案或資料夾拖到視窗裡，或貼上一段文字。支援 Markdown、HTML 和純文字。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>貼上文字</translation>
    </message>
    <message>
        <source>There is no card after this one in the section</source>
        <translation>本節在這張之後沒有卡片了</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Not salient</source>
        <translation>不夠重要</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>日期屬於名稱</translation>
    </message>
    <message>
        <source>Quotation, caption, reference</source>
        <translation>引文、圖說、書目</translation>
    </message>
    <message>
        <source>Date of a source</source>
        <translation>出處的日期</translation>
    </message>
    <message>
        <source>Words are missing in the file</source>
        <translation>檔案裡缺了字</translation>
    </message>
    <message>
        <source>A definition, not an event</source>
        <translation>是定義，不是事件</translation>
    </message>
    <message>
        <source>Unclear subject</source>
        <translation>主語不明</translation>
    </message>
    <message>
        <source>Nothing happens in the sentence</source>
        <translation>句中沒有事件</translation>
    </message>
    <message>
        <source>Too long for a question</source>
        <translation>太長，不宜出題</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>The date is not sure</source>
        <translation>日期不夠確定</translation>
    </message>
    <message>
        <source>The date cannot be known</source>
        <translation>日期無法確定</translation>
    </message>
    <message>
        <source>The date qualifies a noun</source>
        <translation>日期只修飾名詞</translation>
    </message>
    <message>
        <source>More than one answer</source>
        <translation>答案不止一個</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Bury</source>
        <translation>擱置</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>資訊</translation>
    </message>
</context>
<context>
    <name>ReviewColumn</name>
    <message>
        <source>Also 1950.2.14, 1950-02, a dynasty&apos;s year, early 1950s; press Enter to see the answer</source>
        <translation>也可寫 1950.2.14、一九五〇年二月、民國39年、50年代初；留空按 Enter 就顯示答案</translation>
    </message>
    <message>
        <source>Your answer, a date</source>
        <translation>你的答案，一個日期</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>decade</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Judged by: %1</source>
        <translation>評分精度：%1</translation>
    </message>
    <message>
        <source>Event → date</source>
        <translation>事件 → 日期</translation>
    </message>
    <message>
        <source>Date → event</source>
        <translation>日期 → 事件</translation>
    </message>
    <message>
        <source>Event → name</source>
        <translation>事件 → 名稱</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>Own card</source>
        <translation>自寫卡片</translation>
    </message>
    <message>
        <source>Mix-up</source>
        <translation>易混</translation>
    </message>
    <message>
        <source>The gist is enough, in either script; press Enter to see the answer</source>
        <translation>寫出要點即可，簡繁都行；留空按 Enter 就顯示答案</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
</context>
<context>
    <name>ReviewDeeds</name>
    <message>
        <source>The card waits until tomorrow</source>
        <translation>卡片已擱置到明天</translation>
    </message>
    <message>
        <source>All cards of the event wait until tomorrow</source>
        <translation>這件事的卡片都已擱置到明天</translation>
    </message>
    <message>
        <source>The card is suspended</source>
        <translation>卡片已暫停</translation>
    </message>
    <message>
        <source>All cards of the event are suspended</source>
        <translation>這件事的卡片都已暫停</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已標記</translation>
    </message>
    <message>
        <source>Mark removed</source>
        <translation>已去掉標記</translation>
    </message>
</context>
<context>
    <name>ReviewDone</name>
    <message numerus="yes">
        <source>Learn %n more</source>
        <translation>
            <numerusform>再學 %n 張新卡</numerusform>
        </translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 張卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未來 7 天</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>今天的複習做完了</translation>
    </message>
    <message>
        <source>You can read on, or learn new cards under Read with L.</source>
        <translation>可以繼續閱讀，在「閱讀」裡按 L 學習新的一節。</translation>
    </message>
    <message>
        <source>No cards are due</source>
        <translation>沒有待複習的卡片</translation>
    </message>
    <message>
        <source>Open a section under Read and press L to learn its cards; they are asked here.</source>
        <translation>在「閱讀」裡開啟一節，按 L 學習本節的卡片，之後就在這裡複習。</translation>
    </message>
    <message>
        <source>No cards to review yet</source>
        <translation>還沒有要複習的卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n cards, %1, %2% remembered.</source>
        <translation>
            <numerusform>%n 張，用時 %1，記得 %2%。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Show the answer, then the suggested grade</source>
        <translation>顯示答案，再按建議評分</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重來</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困難</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>簡單</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Bury the card until tomorrow</source>
        <translation>把卡片擱置到明天</translation>
    </message>
    <message>
        <source>Bury the event until tomorrow</source>
        <translation>把事件擱置到明天</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>暫停卡片</translation>
    </message>
    <message>
        <source>Suspend the event</source>
        <translation>暫停事件</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>Card info</source>
        <translation>卡片資訊</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>在原文中開啟</translation>
    </message>
    <message>
        <source>Read on in the answer</source>
        <translation>答案往下看</translation>
    </message>
    <message>
        <source>Read back in the answer</source>
        <translation>答案往上看</translation>
    </message>
    <message>
        <source>Practise: choose, or put in order</source>
        <translation>練習：選擇或排序</translation>
    </message>
</context>
<context>
    <name>ReviewStrip</name>
    <message>
        <source>All that is due</source>
        <translation>全部待複習</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>節</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>掌握</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>難度</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已捨棄</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>not learned</source>
        <translation>未學</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>difficulty %1</source>
        <translation>難度 %1</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>a year, with month and day where they follow</source>
        <translation>年份，後面有月日就一併讀取</translation>
    </message>
    <message>
        <source>a year of three figures</source>
        <translation>三位數的年份</translation>
    </message>
    <message>
        <source>a date written in figures alone</source>
        <translation>只用數字寫的日期</translation>
    </message>
    <message>
        <source>a year said to be of the common era</source>
        <translation>寫明西元的年份</translation>
    </message>
    <message>
        <source>a year before the common era</source>
        <translation>西元前的年份</translation>
    </message>
    <message>
        <source>a year of one or two figures before the common era</source>
        <translation>西元前一兩位數的年份</translation>
    </message>
    <message>
        <source>a century</source>
        <translation>世紀</translation>
    </message>
    <message>
        <source>this century, or the last one</source>
        <translation>本世紀或上世紀</translation>
    </message>
    <message>
        <source>a decade of a century that is named</source>
        <translation>寫明世紀的年代</translation>
    </message>
    <message>
        <source>two decades of a century that is named</source>
        <translation>寫明世紀的兩個年代</translation>
    </message>
    <message>
        <source>a decade with its century</source>
        <translation>帶著世紀的年代，如 1950年代</translation>
    </message>
    <message>
        <source>a decade without its century, which stands earlier</source>
        <translation>沒寫世紀的年代，世紀取自前文</translation>
    </message>
    <message>
        <source>two decades without their century, which stands earlier</source>
        <translation>沒寫世紀的兩個年代，世紀取自前文</translation>
    </message>
    <message>
        <source>a year that shares its “year” with the next one</source>
        <translation>與後面的年份共用一個「年」字</translation>
    </message>
    <message>
        <source>years in brackets</source>
        <translation>括號裡的年份</translation>
    </message>
    <message>
        <source>the second year of a span</source>
        <translation>起訖年份的後一個</translation>
    </message>
    <message>
        <source>the second year of a span, without its century</source>
        <translation>起訖年份的後一個，只寫了末兩位</translation>
    </message>
    <message>
        <source>a further year of three figures</source>
        <translation>並列的三位數年份</translation>
    </message>
    <message>
        <source>a short year that the text around it makes clear</source>
        <translation>一兩位數的年份，由上下文確定</translation>
    </message>
    <message>
        <source>a short year with month and day</source>
        <translation>一兩位數的年份，帶著月日</translation>
    </message>
    <message>
        <source>a year of an era or reign</source>
        <translation>年號紀年</translation>
    </message>
    <message>
        <source>a year of the era named before</source>
        <translation>年號紀年，年號取自前文</translation>
    </message>
    <message>
        <source>a date of the era named before</source>
        <translation>年號紀年的日期，年號取自前文</translation>
    </message>
    <message>
        <source>a decade of an era</source>
        <translation>某個紀年裡的年代</translation>
    </message>
    <message>
        <source>a year of the sixty-year cycle within an era</source>
        <translation>年號之下的干支紀年</translation>
    </message>
    <message>
        <source>a part of an era or reign</source>
        <translation>某個年號或在位期間的一段</translation>
    </message>
    <message>
        <source>a year of an era with the common year in brackets</source>
        <translation>年號紀年，括號裡註明西曆年</translation>
    </message>
    <message>
        <source>month and day behind a year in brackets</source>
        <translation>括註年份後面的月日</translation>
    </message>
    <message>
        <source>a year of the sixty-year cycle</source>
        <translation>干支紀年</translation>
    </message>
    <message>
        <source>a year counted from the one before: the same, the next, the last</source>
        <translation>按前面的年份推算：同年、次年、去年等</translation>
    </message>
    <message>
        <source>a month counted from the one before: the same, the next</source>
        <translation>按前面的月份推算：同月、次月等</translation>
    </message>
    <message>
        <source>a day counted from the one before: the same, the next</source>
        <translation>按前面的日子推算：當天、次日等</translation>
    </message>
    <message>
        <source>the day of the event named before</source>
        <translation>前面那件事的當天</translation>
    </message>
    <message>
        <source>a month and day beside an event whose year is known</source>
        <translation>一件事的月日，它的年份已知</translation>
    </message>
    <message>
        <source>some time after or before the date before it</source>
        <translation>前一個日期之後或之前若干時間</translation>
    </message>
    <message>
        <source>some years later, with month and day</source>
        <translation>若干年後的某月某日</translation>
    </message>
    <message>
        <source>after the date before it</source>
        <translation>前一個日期以後</translation>
    </message>
    <message>
        <source>a time of the day named before</source>
        <translation>前面那一天的鐘點</translation>
    </message>
    <message>
        <source>a month whose year stands earlier</source>
        <translation>月份，年份取自前文</translation>
    </message>
    <message>
        <source>a month of the lunar calendar by its name</source>
        <translation>農曆月份的名稱，如正月</translation>
    </message>
    <message>
        <source>the beginning, middle or end of the month named before</source>
        <translation>前面那個月的月初、中旬、月底等</translation>
    </message>
    <message>
        <source>a day whose month stands earlier</source>
        <translation>日子，月份取自前文</translation>
    </message>
    <message>
        <source>a day in words, whose month stands earlier</source>
        <translation>漢字寫的日子，月份取自前文</translation>
    </message>
    <message>
        <source>the second day of a span</source>
        <translation>起訖日期的後一天</translation>
    </message>
    <message>
        <source>the second day of a span, of the lunar calendar</source>
        <translation>起訖日期的後一天，農曆</translation>
    </message>
    <message>
        <source>the beginning, middle or end of the year named before</source>
        <translation>前面那一年的年初、年中、年底等</translation>
    </message>
    <message>
        <source>the year of a sports season or school year</source>
        <translation>賽季或學年的年份</translation>
    </message>
    <message>
        <source>a season whose year stands earlier</source>
        <translation>季節，年份取自前文</translation>
    </message>
    <message>
        <source>a year as you typed it</source>
        <translation>你輸入的年份</translation>
    </message>
    <message>
        <source>a month as you typed it</source>
        <translation>你輸入的月份</translation>
    </message>
    <message>
        <source>a card of your own</source>
        <translation>你自己寫的卡片</translation>
    </message>
    <message>
        <source>a date, by the rule %1</source>
        <translation>日期（規則 %1）</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>the event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>wanted although it was left out</source>
        <translation>略去之後仍要做成卡片</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Words, or article: section: year: is: tag:</source>
        <translation>文字，或 文章: 章節: 年: 是: 標籤:</translation>
    </message>
    <message>
        <source>Search cards</source>
        <translation>搜尋卡片</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清空搜尋</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>What was found</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 張</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Something in the program failed; it is in the log: %1</source>
        <translation>程式出錯，已寫入記錄檔：%1</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Kinds of settings</source>
        <translation>設定的類別</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>介面</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Size of the program&apos;s type</source>
        <translation>介面文字大小</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>減少動態效果</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>明體</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>黑體</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Size, pixels</source>
        <translation>字級，像素</translation>
    </message>
    <message>
        <source>Measure, characters</source>
        <translation>行長，字</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Tint dates by how well they are known</source>
        <translation>按掌握程度給日期著色</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>複習</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>每天新卡</translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation>每天複習</translation>
    </message>
    <message>
        <source>Retention wanted</source>
        <translation>目標記住率</translation>
    </message>
    <message>
        <source>Least weight of new cards</source>
        <translation>新卡最低重要程度</translation>
    </message>
    <message>
        <source>As exact as the text</source>
        <translation>照原文的精度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Century</source>
        <translation>世紀</translation>
    </message>
    <message>
        <source>Typed answers are judged by</source>
        <translation>輸入的答案按什麼評分</translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>a treaty or agreement</source>
        <translation>條約或協定</translation>
    </message>
    <message>
        <source>a founding or opening</source>
        <translation>成立、建成或開通</translation>
    </message>
    <message>
        <source>war or fighting</source>
        <translation>戰爭或戰鬥</translation>
    </message>
    <message>
        <source>a death</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>a birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>a reign begins or ends</source>
        <translation>即位或退位</translation>
    </message>
    <message>
        <source>an office taken or left</source>
        <translation>任職或離任</translation>
    </message>
    <message>
        <source>relations between states</source>
        <translation>國家之間的關係</translation>
    </message>
    <message>
        <source>a meeting or visit</source>
        <translation>會議或訪問</translation>
    </message>
    <message>
        <source>a work published</source>
        <translation>作品問世</translation>
    </message>
    <message>
        <source>studies or a discovery</source>
        <translation>求學或發現</translation>
    </message>
    <message>
        <source>a company&apos;s affairs</source>
        <translation>公司的變動</translation>
    </message>
    <message>
        <source>a disaster</source>
        <translation>災害</translation>
    </message>
    <message>
        <source>a law or decree</source>
        <translation>法律或命令</translation>
    </message>
    <message>
        <source>a journey or move</source>
        <translation>前往或遷移</translation>
    </message>
    <message>
        <source>help, trade or money</source>
        <translation>援助、貿易或款項</translation>
    </message>
    <message>
        <source>something said or held</source>
        <translation>說法或主張</translation>
    </message>
    <message>
        <source>a number or size</source>
        <translation>數量或規模</translation>
    </message>
    <message>
        <source>in the introduction</source>
        <translation>在序言裡</translation>
    </message>
    <message>
        <source>the heading tells of it</source>
        <translation>標題說的就是它</translation>
    </message>
    <message>
        <source>something with a name of its own</source>
        <translation>有專名的事物</translation>
    </message>
    <message>
        <source>with a link</source>
        <translation>帶連結</translation>
    </message>
    <message>
        <source>in bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>says what did not happen</source>
        <translation>說的是沒有發生的事</translation>
    </message>
    <message>
        <source>a first or a last</source>
        <translation>首次或最後</translation>
    </message>
    <message>
        <source>the day is known</source>
        <translation>精確到日</translation>
    </message>
    <message>
        <source>the month is known</source>
        <translation>精確到月</translation>
    </message>
    <message>
        <source>only the decade is known</source>
        <translation>只精確到年代</translation>
    </message>
    <message>
        <source>only the century is known</source>
        <translation>只精確到世紀</translation>
    </message>
    <message>
        <source>only the dynasty is known</source>
        <translation>只知道朝代</translation>
    </message>
    <message>
        <source>only before or after a date</source>
        <translation>只知道早於或晚於</translation>
    </message>
    <message>
        <source>only since or until a date</source>
        <translation>只知道從何時起或到何時止</translation>
    </message>
    <message>
        <source>told more than once</source>
        <translation>文中多次提到</translation>
    </message>
    <message>
        <source>a further fact under the same date</source>
        <translation>同一日期下的另一件事</translation>
    </message>
    <message>
        <source>the date only qualifies a noun</source>
        <translation>日期只修飾名詞</translation>
    </message>
    <message>
        <source>in a quotation</source>
        <translation>在引文裡</translation>
    </message>
    <message>
        <source>in brackets</source>
        <translation>在括號裡</translation>
    </message>
    <message>
        <source>planned, not done</source>
        <translation>計畫而非已成的事</translation>
    </message>
    <message>
        <source>a state of things up to a date</source>
        <translation>截至某時的情況</translation>
    </message>
    <message>
        <source>years of a life</source>
        <translation>生卒年</translation>
    </message>
    <message>
        <source>several numbers</source>
        <translation>有多個數字</translation>
    </message>
    <message>
        <source>long</source>
        <translation>較長</translation>
    </message>
    <message>
        <source>short</source>
        <translation>較短</translation>
    </message>
    <message>
        <source>who acts is vague</source>
        <translation>主語不夠明確</translation>
    </message>
    <message>
        <source>no verb of weight</source>
        <translation>沒有重要的動詞</translation>
    </message>
    <message>
        <source>a war, treaty or incident by its name</source>
        <translation>以名稱出現的戰爭、條約或事件</translation>
    </message>
</context>
<context>
    <name>SlippingList</name>
    <message>
        <source>All that you have learned is as likely known as you want it.</source>
        <translation>學過的都還記得，把握不低於目標。</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split in two</source>
        <translation>拆成兩張</translation>
    </message>
    <message>
        <source>Date of the first, which keeps its progress</source>
        <translation>第一張的日期，進度留給它</translation>
    </message>
    <message>
        <source>First event</source>
        <translation>第一件事</translation>
    </message>
    <message>
        <source>Date of the second</source>
        <translation>第二張的日期</translation>
    </message>
    <message>
        <source>Second event</source>
        <translation>第二件事</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆開</translation>
    </message>
</context>
<context>
    <name>StatisticsScreen</name>
    <message>
        <source>Export as CSV</source>
        <translation>匯出為 CSV</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Slipping</source>
        <translation>正在遺忘</translation>
    </message>
    <message numerus="yes">
        <source>Today %n cards were reviewed in %1, %2% remembered.</source>
        <translation>
            <numerusform>今天複習了 %n 張，用時 %1，記得 %2%。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing reviewed today yet.</source>
        <translation>今天還沒有複習。</translation>
    </message>
    <message numerus="yes">
        <source>%n cards remain, about %1.</source>
        <translation>
            <numerusform>還有 %n 張，約 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
    <message numerus="yes">
        <source>Due in the next %n days</source>
        <translation>
            <numerusform>未來 %n 天到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>today %n cards</source>
        <translation>
            <numerusform>今天 %n 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most on %1: %n cards</source>
        <translation>
            <numerusform>最多是 %1，%n 張</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a day on average</source>
        <translation>
            <numerusform>平均每天 %n 張</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>less likely known than wanted</source>
        <translation>記得的把握低於目標，按把握排列</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 個月</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>under 21 days</source>
        <translation>不滿 21 天</translation>
    </message>
    <message>
        <source>21 days on</source>
        <translation>21 天以上</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>aim %1%</source>
        <translation>目標 %1%</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>實際記住的比例</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>reviewed on %1, longest run %2</source>
        <translation>複習了 %1，最長連續 %2</translation>
    </message>
    <message>
        <source>Calendar of reviews</source>
        <translation>複習日曆</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 張卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>難度</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>最近 3 個月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>有記錄以來</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>未來到期</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已寫入 %1</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>%1 BC</source>
        <translation>前%1</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>1000 y</source>
        <translation>千年</translation>
    </message>
    <message>
        <source>Century</source>
        <translation>世紀</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>年代</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message numerus="yes">
        <source>All %n articles</source>
        <translation>
            <numerusform>全部 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Learned and not</source>
        <translation>已學與未學</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已學</translation>
    </message>
    <message>
        <source>Not learned</source>
        <translation>未學</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待複習</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
</context>
<context>
    <name>TimelineCanvas</name>
    <message numerus="yes">
        <source>%n not learned</source>
        <translation>
            <numerusform>未學 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>learned %1 / %2</source>
        <translation>已學 %1 / %2</translation>
    </message>
</context>
<context>
    <name>TimelineOverview</name>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
</context>
<context>
    <name>TimelineScreen</name>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>顯示全部</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>去某個日期</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>在原文中開啟</translation>
    </message>
    <message>
        <source>Event before, after</source>
        <translation>前一件、後一件事</translation>
    </message>
    <message>
        <source>Lane above, below</source>
        <translation>上一行、下一行</translation>
    </message>
    <message>
        <source>Events with a date stand here, one line an article.</source>
        <translation>有日期的事都列在這裡，每篇文章一行。</translation>
    </message>
    <message>
        <source>Nothing to show on the timeline</source>
        <translation>時間線上還沒有內容</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Not a date I can read: %1</source>
        <translation>看不懂這個日期：%1</translation>
    </message>
</context>
<context>
    <name>TitleChoices</name>
    <message>
        <source>Which page is meant?</source>
        <translation>要匯入哪一頁？</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Import report</source>
        <translation>匯入報告</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>複習</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間線</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Search articles, cards, dates</source>
        <translation>搜尋文章、卡片、日期</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
</context>
<context>
    <name>TypedAnswer</name>
    <message>
        <source>Not a date I can read</source>
        <translation>看不懂這個日期</translation>
    </message>
    <message>
        <source>No year given</source>
        <translation>沒有寫年份</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>讀作 %1</translation>
    </message>
    <message>
        <source>You: %1. %2</source>
        <translation>你答 %1，%2</translation>
    </message>
    <message>
        <source>Year right, %1</source>
        <translation>年份正確，%1</translation>
    </message>
    <message>
        <source>Month right, no day given</source>
        <translation>月份正確，沒寫日</translation>
    </message>
    <message>
        <source>Year right, no day given</source>
        <translation>年份正確，沒寫月日</translation>
    </message>
    <message>
        <source>Right, but less exact</source>
        <translation>正確，但不夠精確</translation>
    </message>
    <message>
        <source>Right, but the year is missing</source>
        <translation>正確，但沒寫年份</translation>
    </message>
    <message>
        <source>Right for one end</source>
        <translation>起訖日期對了一個</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 個月</translation>
    </message>
    <message>
        <source>%1 decades</source>
        <translation>%1 個十年</translation>
    </message>
    <message>
        <source>%1 centuries</source>
        <translation>%1 個世紀</translation>
    </message>
    <message>
        <source>%1 yr</source>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>Year right</source>
        <translation>年份正確</translation>
    </message>
    <message>
        <source>%1 too late</source>
        <translation>晚了 %1</translation>
    </message>
    <message>
        <source>%1 too early</source>
        <translation>早了 %1</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>不是這件事</translation>
    </message>
    <message>
        <source>Right, without “%3”</source>
        <translation>正確，沒寫「%3」</translation>
    </message>
    <message>
        <source>Partly right, without “%3”</source>
        <translation>部分正確，沒寫「%3」</translation>
    </message>
    <message>
        <source>Nearly right</source>
        <translation>大致正確</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Asking for newer revisions…</source>
        <translation>正在查詢新版本…</translation>
    </message>
    <message numerus="yes">
        <source>%n articles have a newer revision</source>
        <translation>
            <numerusform>%n 篇文章有新版本</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has a newer revision</source>
        <translation>《%1》有新版本</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>查看改動</translation>
    </message>
    <message numerus="yes">
        <source>No newer revision of %n articles</source>
        <translation>
            <numerusform>%n 篇文章沒有新版本</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here came from a wiki that can be asked</source>
        <translation>這裡沒有來自維基、可以查詢的文章</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Why this date</source>
        <translation>為什麼這樣識別</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>讀作</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>原文的字</translation>
    </message>
    <message>
        <source>in the heading</source>
        <translation>在標題裡</translation>
    </message>
    <message>
        <source>Year and month from</source>
        <translation>年月來自</translation>
    </message>
    <message>
        <source>the words themselves</source>
        <translation>原文本身</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>認作</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>規則：%1</translation>
    </message>
    <message>
        <source>Sure of the date</source>
        <translation>日期可信度</translation>
    </message>
    <message>
        <source>Worth learning</source>
        <translation>值得學</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Corrected by you</source>
        <translation>你改過的</translation>
    </message>
</context>
<context>
    <name>WikiDialog</name>
    <message>
        <source>Import from Wikipedia</source>
        <translation>從維基百科匯入</translation>
    </message>
    <message>
        <source>Title or address of a page</source>
        <translation>標題或網址</translation>
    </message>
    <message>
        <source>Titles that begin so</source>
        <translation>以此開頭的標題</translation>
    </message>
    <message>
        <source>Variant of Chinese</source>
        <translation>中文用字</translation>
    </message>
    <message>
        <source>Only this and the look for newer revisions use the network.</source>
        <translation>只有這裡和查看新版本用到網路。</translation>
    </message>
    <message>
        <source>The text is under CC BY-SA; its source is kept.</source>
        <translation>內容採用 CC BY-SA 授權，會記下出處。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣正體</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港繁體</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>學習中</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待複習</translation>
    </message>
</context>
<context>
    <name>_Legend</name>
    <message>
        <source>learned</source>
        <translation>已學</translation>
    </message>
    <message>
        <source>not learned</source>
        <translation>未學</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待複習</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多件</translation>
    </message>
</context>
<context>
    <name>_NoteDelegate</name>
    <message numerus="yes">
        <source>%n directions</source>
        <translation>
            <numerusform>%n 個方向</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>forgotten %n times</source>
        <translation>
            <numerusform>忘了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>lasts %1 days</source>
        <translation>能記 %1 天</translation>
    </message>
</context>
</TS>
